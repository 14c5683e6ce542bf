import type { LoaderFunctionArgs } from '@remix-run/node'
import { LibraryFilterBar } from '#app/features/enrolment/components/library/library-filter.tsx'
import { LibraryList } from '#app/features/enrolment/components/library/library-list.tsx'
import { secondsOf } from '#app/features/enrolment/library/durations.server.ts'
import { LibraryQuery } from '#app/features/enrolment/library/forms.ts'
import { libraryEntries } from '#app/features/enrolment/library/listing.server.ts'
import { filtered } from '#app/features/enrolment/library/listing.ts'
import { requireLearner } from '#app/features/guard.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { readQuery } from '#app/platform/query.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Stack } from '#app/ui/layout.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export const handle: PageHandle = { title: (t) => t('media.title') }

/** Videos, recordings and documents of the courses. */
export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireLearner(request)
  const chosen = readQuery(request, LibraryQuery).value
  const all = libraryEntries(ctx, ctx.learnerId)
  const entries = filtered(all, chosen).map((entry) => ({
    ...entry,
    seconds: secondsOf(ctx.db, entry),
  }))
  const courses = all.map(({ courseId, courseTitle }) => ({ courseId, courseTitle }))
  return { chosen, entries, courses }
}

export default function Library() {
  const t = useT()
  const { chosen, entries, courses } = useLoaded<typeof loader>()
  const lead = <p>{t('media.lead')}</p>
  if (courses.length === 0) {
    return (
      <>
        <PageTitle title={t('media.title')} lead={lead} />
        <EmptyState title={t('media.none.title')}>
          <p>{t('media.none.text')}</p>
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <PageTitle title={t('media.title')} lead={lead} />
      <LibraryFilterBar chosen={chosen} entries={courses} />
      <Stack gap="small">
        <p role="status">{t('media.count', { count: entries.length })}</p>
        {entries.length > 0 ? (
          <LibraryList entries={entries} />
        ) : (
          <EmptyState
            title={t('media.empty.title')}
            action={<a href="/media">{t('media.all-of-it')}</a>}
          >
            <p>{t('media.empty.text')}</p>
          </EmptyState>
        )}
      </Stack>
    </>
  )
}
