import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { LessonArticle } from '#app/features/enrolment/components/lesson/lesson-article.tsx'
import { LessonAside } from '#app/features/enrolment/components/lesson/lesson-aside.tsx'
import { LessonEnd } from '#app/features/enrolment/components/lesson/lesson-end.tsx'
import { NoteForm } from '#app/features/enrolment/forms.ts'
import { type LessonPage, lessonPage } from '#app/features/enrolment/lesson-page.server.ts'
import { markDone } from '#app/features/enrolment/mark-done.server.ts'
import { saveNote } from '#app/features/enrolment/notes.server.ts'
import { stepPath } from '#app/features/enrolment/step-path.ts'
import { requireLearner } from '#app/features/guard.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { readForm, readFormData } from '#app/platform/form.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { notFound, refusedForm, seeOther } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { WithSidebar } from '#app/ui/layout.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Points } from '#app/ui/points.tsx'

export const handle: PageHandle<LessonPage> = {
  title: (_, page) => `${page.words.title} – ${page.courseTitle}`,
  breadcrumbs: (t, { courseId, courseTitle }) => [
    { label: t('learn.title'), href: '/learn' },
    { label: courseTitle, href: `/learn/${courseId}` },
  ],
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireLearner(request)
  const asked = { learnerId: ctx.learnerId, courseId: params.course!, slug: params.lesson! }
  const page = lessonPage(ctx, asked)
  if (!page) throw notFound()
  return page
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireLearner(request)
  const lesson = { courseId: params.course!, lesson: params.lesson! }
  const intent = (await readFormData(request.clone())).get('intent')
  if (intent === 'done') {
    const answer = perform(ctx, markDone, lesson)
    if (!answer.ok) throw notFound()
    const { next } = answer.value
    return seeOther(next ? stepPath(lesson.courseId, next) : `/learn/${lesson.courseId}`)
  }
  if (intent !== 'note') throw new Response(null, { status: 400 })
  const form = await readForm(request, NoteForm)
  if (form.status !== 'success') return refusedForm(form)
  if (!perform(ctx, saveNote, { ...lesson, ...form.value }).ok) throw notFound()
  return seeOther(`/learn/${lesson.courseId}/${lesson.lesson}#note-${form.value.block}`)
}

export default function Lesson() {
  const t = useT()
  const page = useLoaded<typeof loader>()
  const reply = useActionData<typeof action>()
  const { words, outline, slug, isDone } = page
  const number = outline.findIndex(({ kind, id }) => kind === 'lesson' && id === slug) + 1
  const facts = [
    t('lesson.place', { number, total: outline.length }),
    t('lesson.reading', { minutes: words.minutes }),
    isDone && t('lesson.is-done'),
  ]
  return (
    <WithSidebar sticky sidebar={<LessonAside page={page} />}>
      <PageTitle
        title={words.title}
        kind={facts.filter(Boolean).join(' · ')}
        lead={
          <Disclosure summary={t('lesson.objectives')}>
            <Points items={words.objectives.map((text) => ({ id: text, text }))} />
          </Disclosure>
        }
      />
      {reply && <Notice tone="danger" live title={t('lesson.note.refused')} />}
      <LessonArticle page={page} reply={reply} />
      <LessonEnd page={page} />
    </WithSidebar>
  )
}
