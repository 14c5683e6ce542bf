import type { LoaderFunctionArgs } from '@remix-run/node'
import { adminContent } from '#app/features/catalogue/admin-content.server.ts'
import { FindingList } from '#app/features/catalogue/components/finding-list.tsx'
import { PublishedCourses } from '#app/features/catalogue/components/published-courses.tsx'
import { requirePermission } from '#app/features/guard.server.ts'
import { formatInstant } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { Section, Stack } from '#app/ui/layout.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export const handle: PageHandle = {
  title: (t) => t('admin.content.title'),
  breadcrumbs: (t) => [{ label: t('admin.title'), href: '/admin' }],
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { ctx } = await requirePermission(request, 'organisation:write')
  return adminContent(ctx)
}

type Last = Awaited<ReturnType<typeof loader>>['last']

export default function Content() {
  const { t, locale } = usePage()
  const { courses, withdrawn, last } = useLoaded<typeof loader>()
  return (
    <Stack gap="large">
      <PageTitle title={t('admin.content.title')} lead={<p>{t('admin.content.lead')}</p>} />
      <Section id="last" heading={t('admin.content.last')}>
        <LastPublication last={last as Last} />
      </Section>
      <Section id="courses" heading={t('admin.content.courses')}>
        <PublishedCourses courses={courses} />
      </Section>
      {withdrawn.length > 0 && (
        <Section id="withdrawn" heading={t('admin.content.retired')}>
          <LinkList
            items={withdrawn.map(({ courseId, title }) => ({
              href: `/author/${courseId}`,
              label: title[locale],
            }))}
          />
        </Section>
      )}
    </Stack>
  )
}

function LastPublication({ last }: { last: Last }) {
  const { t, locale, timeZone } = usePage()
  if (!last) return <p>{t('admin.content.never')}</p>
  const when = formatInstant(last.at, locale, timeZone)
  const origin = t(`admin.content.origins.${last.origin}`)
  return (
    <Stack gap="small">
      <p>
        <strong>{t(`admin.content.outcome.${last.outcome}`)}</strong>{' '}
        {t('admin.content.at', { when, origin })}
      </p>
      {last.published.length > 0 && (
        <p>{t('admin.content.new', { list: last.published.join(', ') })}</p>
      )}
      {last.findings.length === 0 ? (
        <p>{t('admin.content.no-findings')}</p>
      ) : (
        <FindingList findings={last.findings} />
      )}
    </Stack>
  )
}
