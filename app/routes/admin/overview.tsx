import type { LoaderFunctionArgs } from '@remix-run/node'
import { adminOverview } from '#app/features/admin-overview.server.ts'
import { requireLearner } from '#app/features/guard.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { Section, Stack } from '#app/ui/layout.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export const handle: PageHandle = { title: (t) => t('admin.title') }

export async function loader({ request }: LoaderFunctionArgs) {
  const overview = adminOverview(await requireLearner(request))
  if (!overview) throw new Response(null, { status: 403 })
  return overview
}

export default function Overview() {
  const t = useT()
  const { attention, sections } = useLoaded<typeof loader>()
  return (
    <Stack gap="large">
      <PageTitle title={t('admin.title')} lead={<p>{t('admin.lead')}</p>} />
      <Section id="attention" heading={t('admin.attention.heading')}>
        {attention.length === 0 ? (
          <p>{t('admin.attention.nothing')}</p>
        ) : (
          <LinkList
            items={attention.map(({ key, count, href }) => ({
              href,
              label: t(`admin.attention.${key}`, { count }),
            }))}
          />
        )}
      </Section>
      <Section id="sections" heading={t('admin.sections.heading')}>
        <LinkList
          items={sections.map((section) => ({
            href: `/admin/${section}`,
            label: t(`admin.sections.${section}`),
            summary: t(`admin.sections.${section}-summary`),
          }))}
        />
      </Section>
    </Stack>
  )
}
