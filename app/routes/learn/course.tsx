import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { Ask, CourseAction } from '#app/features/enrolment/components/course/course-action.tsx'
import { CourseFacts } from '#app/features/enrolment/components/course/course-facts.tsx'
import { CourseSources } from '#app/features/enrolment/components/course/course-sources.tsx'
import { CourseVersions } from '#app/features/enrolment/components/course/course-versions.tsx'
import { CourseOutline } from '#app/features/enrolment/components/course-outline.tsx'
import { type CoursePage, coursePage } from '#app/features/enrolment/course-page.server.ts'
import { startEnrolment, startRound } from '#app/features/enrolment/start-enrolment.server.ts'
import { requireLearner } from '#app/features/guard.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { readFormData } from '#app/platform/form.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { notFound, refusedForm, seeOther } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { Section, Stack, WithSidebar } from '#app/ui/layout.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Points } from '#app/ui/points.tsx'

export const handle: PageHandle<CoursePage> = {
  title: (_, page) => page.title,
  breadcrumbs: (t) => [{ label: t('learn.title'), href: '/learn' }],
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireLearner(request)
  const page = coursePage(ctx, ctx.learnerId, params.course!)
  if (!page) throw notFound()
  return page
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireLearner(request)
  const courseId = params.course!
  const intent = (await readFormData(request)).get('intent')
  if (intent !== 'start' && intent !== 'begin-anew') throw new Response(null, { status: 400 })
  const answer = perform(ctx, intent === 'start' ? startEnrolment : startRound, { courseId })
  if (answer.ok) return seeOther(coursePage(ctx, ctx.learnerId, courseId)!.resumePath)
  if (answer.refusal === 'not-found') throw notFound()
  return refusedForm({ errors: { '': `course.refused.${answer.refusal}` } }, 409)
}

export default function Course() {
  const t = useT()
  const page = useLoaded<typeof loader>()
  const refusal = useActionData<typeof action>()?.errors['']
  return (
    <>
      <PageTitle
        title={page.title}
        kind={t('course.kind', { minutes: page.minutes, level: page.level })}
        lead={<p>{page.summary}</p>}
        actions={<CourseAction page={page} />}
      />
      <WithSidebar sidebar={<CourseFacts page={page} />}>
        <Stack>
          <Notices page={page} refusal={refusal} />
          <div>
            <Section id="outcomes" heading={t('course.outcomes')}>
              <Points
                items={page.outcomes.map(({ id, text, competency, level }) => ({
                  ...{ id, text },
                  note: t('course.competency', { competency, level }),
                }))}
              />
            </Section>
            <Section id="outline" heading={t('course.outline')}>
              <CourseOutline label={t('course.outline')} steps={page.outline} />
            </Section>
            <Section id="about" heading={t('course.about')}>
              <Stack gap="small">
                <CourseVersions page={page} />
                <CourseSources sources={page.sources} />
              </Stack>
            </Section>
          </div>
        </Stack>
      </WithSidebar>
    </>
  )
}

function Notices({ page, refusal }: { page: CoursePage; refusal: string | undefined }) {
  const t = useT()
  return (
    <>
      {refusal && <Notice tone="danger" live title={t(refusal)} />}
      {page.retired && <Notice title={t('course.retired')} />}
      {page.offer === 'newer' && (
        <Notice tone="attention" title={t('course.newer.title')}>
          <p>{t('course.newer.text')}</p>
          <Ask intent="begin-anew" kind="secondary" word={t('course.newer.go')} />
        </Notice>
      )}
    </>
  )
}
