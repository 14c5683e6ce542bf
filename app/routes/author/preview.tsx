import type { LoaderFunctionArgs } from '@remix-run/node'
import { AssessmentShown } from '#app/features/publication/components/assessment-preview.tsx'
import { languageName } from '#app/features/publication/components/file-words.ts'
import { LessonShown } from '#app/features/publication/components/lesson-preview.tsx'
import { editPath, previewPath } from '#app/features/publication/studio/findings.ts'
import { previewOf } from '#app/features/publication/studio/preview.server.ts'
import { requireStudio } from '#app/features/publication/studio/require-studio.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { notFound } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Columns, Stack } from '#app/ui/layout.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Tabs } from '#app/ui/tabs.tsx'

type Data = Awaited<ReturnType<typeof loader>>

export const handle: PageHandle<Data> = {
  title: (t, { page }) => t('author.preview.title', { name: page.title }),
  breadcrumbs: (t, { page }) => [
    { label: t('author.title'), href: '/author' },
    { label: page.courseTitle, href: `/author/${page.courseId}` },
  ],
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ctx, mayWrite } = await requireStudio(request)
  const { searchParams } = new URL(request.url)
  const asked = { path: searchParams.get('path') ?? '', beside: searchParams.has('beside') }
  const page = await previewOf(ctx, params.course ?? '', asked)
  if (!page) throw notFound()
  return { page, mayWrite }
}

export default function Preview() {
  const t = useT()
  const { page, mayWrite } = useLoaded<typeof loader>()
  const { courseId, path, part, title, lessons, assessment } = page
  const here = previewPath(courseId, path)
  return (
    <Stack>
      <PageTitle
        kind={languageName(t, part)}
        title={title}
        actions={
          mayWrite && (
            <LinkButton href={editPath(courseId, path)}>{t('author.preview.edit')}</LinkButton>
          )
        }
      />
      <Notice title={t('author.preview.notice')} />
      {lessons.length > 0 && (
        <Tabs
          label={t('author.preview.language')}
          links={[
            { label: t('author.preview.alone'), href: here, current: lessons.length === 1 },
            {
              label: t('author.preview.beside'),
              href: `${here}&beside=yes`,
              current: lessons.length > 1,
            },
          ]}
        />
      )}
      <Columns>
        {lessons.map((lesson) => (
          <LessonShown key={lesson.locale} courseId={courseId} lesson={lesson} />
        ))}
      </Columns>
      {assessment && <AssessmentShown courseId={courseId} path={path} assessment={assessment} />}
    </Stack>
  )
}
