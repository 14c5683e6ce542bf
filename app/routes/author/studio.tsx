import type { LoaderFunctionArgs } from '@remix-run/node'
import { FindingList } from '#app/features/catalogue/components/finding-list.tsx'
import { AttentionList } from '#app/features/publication/components/attention-list.tsx'
import { CourseTree } from '#app/features/publication/components/course-tree.tsx'
import { DraftTable } from '#app/features/publication/components/draft-table.tsx'
import { requireStudio } from '#app/features/publication/studio/require-studio.server.ts'
import { studio } from '#app/features/publication/studio/studio.server.ts'
import { formatInstant } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export const handle: PageHandle = { title: (t) => t('author.title') }

export async function loader({ request }: LoaderFunctionArgs) {
  const { ctx } = await requireStudio(request)
  return studio(ctx)
}

export default function Studio() {
  const { t, locale, timeZone } = usePage()
  const { courses, drafts, conflicts } = useLoaded<typeof loader>()
  const broken = drafts.filter(({ count }) => count && count.errors > 0).length
  const attention = courses.filter(({ review, behind }) => review || behind.length > 0)
  const lead =
    drafts.length === 0
      ? t('author.lead.nothing')
      : t('author.lead.drafts', { count: drafts.length, broken })
  return (
    <Stack gap="large">
      <PageTitle title={t('author.title')} lead={<p>{lead}</p>} />
      {drafts.length > 0 && (
        <Section id="drafts" heading={t('author.drafts.heading')}>
          <DraftTable drafts={drafts} />
        </Section>
      )}
      {conflicts && (
        <Section id="conflicts" heading={t('author.conflicts.heading')}>
          <p>
            {t('author.conflicts.lead', { when: formatInstant(conflicts.at, locale, timeZone) })}
          </p>
          <FindingList findings={conflicts.findings} />
        </Section>
      )}
      {attention.length > 0 && (
        <Section id="attention" heading={t('author.attention.heading')}>
          <AttentionList courses={attention} />
        </Section>
      )}
      <Section id="courses" heading={t('author.courses.heading')}>
        {courses.length > 0 ? (
          <CourseTree courses={courses} />
        ) : (
          <EmptyState title={t('author.courses.empty')}>{t('author.courses.advice')}</EmptyState>
        )}
      </Section>
    </Stack>
  )
}
