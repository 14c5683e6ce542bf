import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePermission } from '#app/features/guard.server.ts'
import { namesWithin } from '#app/features/organisation/queries/names.server.ts'
import {
  ExpiredAlready,
  TeamFiguresView,
} from '#app/features/reporting/components/team-figures.tsx'
import { TeamFilterBar } from '#app/features/reporting/components/team-filter-bar.tsx'
import { Everyone, Needing } from '#app/features/reporting/components/team-sections.tsx'
import { TeamFilterForm } from '#app/features/reporting/team-filter.ts'
import { type TeamPage, teamPage } from '#app/features/reporting/team-page.server.ts'
import { usePage } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { addressWith, readQuery } from '#app/platform/query.ts'
import { notFound } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Stack } from '#app/ui/layout.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export const handle: PageHandle = { title: (t) => t('team.title') }

export async function loader({ request }: LoaderFunctionArgs) {
  const { ctx, scope } = await requirePermission(request, 'people:read')
  const { value, given } = readQuery(request, TeamFilterForm)
  const page = teamPage(ctx, scope, value)
  if (!page) throw notFound()
  const reminded = new URL(request.url).searchParams.get('reminded') ?? ''
  const name = namesWithin(ctx, scope, [reminded]).get(reminded) ?? null
  return { page, given, reminded: name, self: ctx.learnerId }
}

export default function Team() {
  const { t, locale } = usePage()
  const { given, reminded, self, ...data } = useLoaded<typeof loader>()
  const page = data.page as TeamPage
  const { people } = page.figures
  const lead = page.unit
    ? t('team.lead-unit', { people, unit: page.unit.name[locale] })
    : t('team.lead', { people })
  return (
    <Stack gap="large">
      <PageTitle
        title={t('team.title')}
        lead={<p>{lead}</p>}
        actions={
          <LinkButton href={addressWith('/team.csv', given, { page: null })}>
            {t('team.export')}
          </LinkButton>
        }
      />
      {reminded && <Notice tone="good" title={t('team.reminded', { name: reminded })} live />}
      <TeamFiguresView page={page} given={given} />
      <div>
        <TeamFilterBar page={page} given={given} />
        <ExpiredAlready page={page} given={given} />
        {people === 0 ? (
          <EmptyState title={t('team.empty')}>{t('team.empty-advice')}</EmptyState>
        ) : (
          <>
            <Needing page={page} given={given} self={self} />
            <Everyone page={page} given={given} self={self} />
          </>
        )}
      </div>
    </Stack>
  )
}
