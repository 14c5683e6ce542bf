import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { AttemptHistory } from '#app/features/assessment/components/attempt-history.tsx'
import { Begin, IntroFacts } from '#app/features/assessment/components/intro-facts.tsx'
import { assessmentIntro, type Intro } from '#app/features/assessment/intro.server.ts'
import { settleAttempts } from '#app/features/assessment/run-out.server.ts'
import { startAttempt } from '#app/features/assessment/start-attempt.server.ts'
import { requireLearner } from '#app/features/guard.server.ts'
import { performTogether } from '#app/features/perform-together.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { notFound, refusedForm, seeOther } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export const handle: PageHandle<Intro> = {
  title: (_, intro) => intro.title,
  breadcrumbs: (_, { course }) => [{ label: course.title, href: `/learn/${course.id}` }],
}

/** What is asked, how long it takes, what is needed; the button to start; one's own attempts. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireLearner(request)
  const assessmentId = params.assessmentId!
  settleAttempts(ctx, ctx.learnerId, assessmentId)
  const intro = assessmentIntro(ctx, ctx.learnerId, assessmentId)
  if (!intro) throw notFound()
  return intro
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireLearner(request)
  const assessmentId = params.assessmentId!
  settleAttempts(ctx, ctx.learnerId, assessmentId)
  const started = await performTogether(ctx, startAttempt, { assessmentId })
  if (started.ok) return seeOther(`/assess/attempt/${started.value.attemptId}/1`)
  const { refusal } = started
  if (refusal.reason === 'not-found') throw notFound()
  if (refusal.reason === 'already-open') return seeOther(`/assess/attempt/${refusal.attemptId}/1`)
  return refusedForm({ errors: { '': `assess.refusal.${refusal.reason}` } }, 409)
}

export default function AssessmentIntro() {
  const t = useT()
  const intro = useLoaded<typeof loader>()
  const refused = useActionData<typeof action>()?.errors['']
  return (
    <>
      <PageTitle kind={t('assess.title')} title={intro.title} lead={<p>{intro.intro}</p>} />
      <Stack gap="large">
        <Stack>
          {refused && (
            <Notice tone="attention" live>
              {t(refused)}
            </Notice>
          )}
          <IntroFacts intro={intro} />
          <p>{t('assess.intro.saved')}</p>
          <Begin beginning={intro.beginning} />
        </Stack>
        {intro.history.length > 0 && (
          <Section id="history" heading={t('assess.history.title')}>
            <AttemptHistory attempts={intro.history} />
          </Section>
        )}
      </Stack>
    </>
  )
}
