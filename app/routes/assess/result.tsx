import type { LoaderFunctionArgs } from '@remix-run/node'
import { Strengths } from '#app/features/assessment/components/result-strengths.tsx'
import { ResultVerdict, TryAgain } from '#app/features/assessment/components/result-verdict.tsx'
import { ReviewedAnswers } from '#app/features/assessment/components/reviewed-answers.tsx'
import { assessmentIntro } from '#app/features/assessment/intro.server.ts'
import { attemptResult, type Result } from '#app/features/assessment/result.server.ts'
import { settleAttempt } from '#app/features/assessment/run-out.server.ts'
import { answersToReview } from '#app/features/assessment/under-way.server.ts'
import { Consequences } from '#app/features/certification/components/consequences.tsx'
import { consequencesOf } from '#app/features/certification/consequences.server.ts'
import { requireLearner } from '#app/features/guard.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { notFound, seeOther } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { Section, Stack } from '#app/ui/layout.tsx'

export const handle: PageHandle<{ result: Result }> = {
  title: (t, { result }) => `${t('assess.result.title')} – ${result.title}`,
  breadcrumbs: (_, { result }) => [
    { label: result.course.title, href: `/learn/${result.course.id}` },
    { label: result.title, href: `/assess/${result.assessmentId}` },
  ],
}

/** Passed or not yet, what it means now, where one is strong, and as much as the policy shows. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireLearner(request)
  settleAttempt(ctx, params.attemptId!)
  const open = answersToReview(ctx, params.attemptId!)
  if (open && !open.over) throw seeOther(`/assess/attempt/${params.attemptId}/review`)
  const result = attemptResult(ctx, params.attemptId!)
  const intro = result && assessmentIntro(ctx, ctx.learnerId, result.assessmentId)
  if (!result || !intro) throw notFound()
  const consequences = consequencesOf(ctx, ctx.learnerId, result.assessmentId)
  return { result, consequences, beginning: intro.beginning }
}

export default function AttemptResult() {
  const t = useT()
  const { result, consequences, beginning } = useLoaded<typeof loader>()
  const { passed, competencies, answers, assessmentId } = result
  return (
    <>
      <ResultVerdict result={result} />
      <Stack gap="large">
        <Section id="means" heading={t('assess.result.means')}>
          <Stack>
            {!passed && <TryAgain beginning={beginning} href={`/assess/${assessmentId}`} />}
            <Consequences consequences={consequences} />
            <p>
              <a href={`/assess/${assessmentId}`}>{t('assess.result.back')}</a>
            </p>
          </Stack>
        </Section>
        {competencies.length > 0 && (
          <Section id="strengths" heading={t('assess.result.strengths')}>
            <Strengths result={result} />
          </Section>
        )}
        {result.shown === 'graded' && (
          <Section id="answers" heading={t('assess.result.answers')}>
            {answers.length > 0 ? (
              <ReviewedAnswers answers={answers} />
            ) : (
              <p>{t('assess.result.answers-hidden')}</p>
            )}
          </Section>
        )}
      </Stack>
    </>
  )
}
