import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { FileTable } from '#app/features/publication/components/file-table.tsx'
import { NewFileForm } from '#app/features/publication/components/new-file-form.tsx'
import { PublishForm } from '#app/features/publication/components/publish-form.tsx'
import { VersionTable } from '#app/features/publication/components/version-table.tsx'
import { actOnCourse } from '#app/features/publication/studio/act-on-course.server.ts'
import { coursePage } from '#app/features/publication/studio/course-page.server.ts'
import { requireStudio } from '#app/features/publication/studio/require-studio.server.ts'
import { formatInstant } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { notFound, refusedForm, seeOther } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

type Data = Awaited<ReturnType<typeof loader>>

export const handle: PageHandle<Data> = {
  title: (_t, { page }) => page.title,
  breadcrumbs: (t) => [{ label: t('author.title'), href: '/author' }],
}

const outcomes = ['published', 'unchanged', 'discarded']

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ctx, mayWrite, mayPublish } = await requireStudio(request)
  const page = await coursePage(ctx, params.course ?? '')
  if (!page) throw notFound()
  const done = new URL(request.url).searchParams.get('done') ?? ''
  return { page, mayWrite, mayPublish, done: outcomes.includes(done) ? done : null }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const answer = await actOnCourse(request, params.course ?? '')
  return answer.ok ? seeOther(answer.value) : refusedForm(answer.refusal, answer.refusal.status)
}

export default function Course() {
  const { t, locale, timeZone } = usePage()
  const { page, mayWrite, mayPublish, done } = useLoaded<typeof loader>()
  const reply = useActionData<typeof action>()
  const { number, publishedAt, origin } = page.version
  const when = formatInstant(publishedAt, locale, timeZone)
  const refusal = reply?.errors['']
  return (
    <Stack gap="large">
      <PageTitle
        kind={t('author.course.kind')}
        title={page.title}
        lead={<p>{t(`author.published-from.${origin}`, { number, when })}</p>}
        actions={
          <LinkButton href={`/learn/${page.courseId}`}>{t('author.course.as-learner')}</LinkButton>
        }
      />
      {done && !reply && <Notice tone="good" live title={t(`author.done.${done}`, { number })} />}
      {refusal && <Notice tone="danger" live title={t(refusal)} />}
      <Section id="publish" heading={t('author.publish.heading')}>
        <PublishForm page={page} mayPublish={mayPublish} reply={reply} />
      </Section>
      <Section id="files" heading={t('author.files.heading')}>
        <Stack>
          <FileTable courseId={page.courseId} files={page.files} />
          <Notice>{t('author.files.media')}</Notice>
          {mayWrite && <NewFileForm reply={reply} />}
        </Stack>
      </Section>
      <Section id="versions" heading={t('author.versions.heading')}>
        <VersionTable versions={page.versions} version={page.version} />
      </Section>
    </Stack>
  )
}
