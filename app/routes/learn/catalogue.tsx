import type { LoaderFunctionArgs } from '@remix-run/node'
import { cataloguePage } from '#app/features/enrolment/catalogue-page.server.ts'
import { CatalogueQuery } from '#app/features/enrolment/catalogue-query.ts'
import { CatalogueFilterBar } from '#app/features/enrolment/components/catalogue/catalogue-filter.tsx'
import { HitList } from '#app/features/enrolment/components/catalogue/hit-list.tsx'
import { CourseList } from '#app/features/enrolment/components/course-list.tsx'
import { requireLearner } from '#app/features/guard.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { readQuery } from '#app/platform/query.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export const handle: PageHandle = {
  title: (t) => t('catalogue.title'),
  breadcrumbs: (t) => [{ label: t('learn.title'), href: '/learn' }],
}

/** Every course, and what is found in the lessons. */
export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireLearner(request)
  const chosen = readQuery(request, CatalogueQuery).value
  return { chosen, ...cataloguePage(ctx, ctx.learnerId, chosen) }
}

export default function Catalogue() {
  const t = useT()
  const { chosen, courses, hits, options } = useLoaded<typeof loader>()
  return (
    <>
      <PageTitle title={t('catalogue.title')} lead={<p>{t('catalogue.lead')}</p>} />
      <CatalogueFilterBar chosen={chosen} options={options} />
      <Stack gap="small">
        <p role="status">
          {t('catalogue.courses', { count: courses.length })}
          {hits.length > 0 && ` · ${t('catalogue.lesson-count', { count: hits.length })}`}
        </p>
        {courses.length === 0 && (
          <EmptyState
            title={t('catalogue.empty.title')}
            action={<a href="/learn/catalogue">{t('catalogue.clear')}</a>}
          >
            <p>{t('catalogue.empty.text')}</p>
          </EmptyState>
        )}
        {courses.length > 0 && <CourseList courses={courses} />}
      </Stack>
      {hits.length > 0 && (
        <Section id="lessons" heading={t('catalogue.lessons')}>
          <HitList hits={hits} />
        </Section>
      )}
    </>
  )
}
