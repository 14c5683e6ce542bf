import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { handIn } from '#app/features/assessment/answer-given.server.ts'
import { AnswersList } from '#app/features/assessment/components/answers-list.tsx'
import { TimeLeft } from '#app/features/assessment/components/attempt-bar.tsx'
import { AttemptOver } from '#app/features/assessment/components/attempt-over.tsx'
import { questionFormId } from '#app/features/assessment/components/question-form.tsx'
import { settleAttempt } from '#app/features/assessment/run-out.server.ts'
import { answersToReview, type Place } from '#app/features/assessment/under-way.server.ts'
import { requireLearner } from '#app/features/guard.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { notFound, seeOther } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { Button } from '#app/ui/button.tsx'
import { Stack } from '#app/ui/layout.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

type Shown = NonNullable<ReturnType<typeof answersToReview>>

export const handle: PageHandle<Shown> = { title: (t) => t('assess.check.title') }

/** All questions of an attempt with their states, and the button that hands it in. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireLearner(request)
  settleAttempt(ctx, params.attemptId!)
  const shown = answersToReview(ctx, params.attemptId!)
  if (!shown) throw notFound()
  return shown
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireLearner(request)
  const submitted = await handIn(ctx, params.attemptId!)
  if (submitted.ok) return seeOther(`/assess/attempt/${params.attemptId}/result`)
  if (submitted.refusal === 'not-found') throw notFound()
  return data({ error: `assess.refusal.${submitted.refusal}` }, { status: 409 })
}

export default function ReviewAnswers() {
  const t = useT()
  const shown = useLoaded<typeof loader>() as Shown
  const refused = useActionData<typeof action>()
  if (shown.over) return <AttemptOver over={shown.over} refusal={refused?.error} />
  const { attemptId, title, places, leftMs } = shown.underWay
  return (
    <>
      <PageTitle kind={title} title={t('assess.check.title')} lead={<Counts places={places} />} />
      <Stack>
        {leftMs !== null && <TimeLeft leftMs={leftMs} />}
        <AnswersList attemptId={attemptId} places={places} />
        <form id={questionFormId} method="post">
          <Stack gap="small">
            <p>{t('assess.check.submit-note')}</p>
            <div>
              <Button kind="primary">{t('assess.check.submit')}</Button>
            </div>
          </Stack>
        </form>
        <p>
          <a href={`/assess/attempt/${attemptId}/1`}>{t('assess.check.back')}</a>
        </p>
      </Stack>
    </>
  )
}

function Counts({ places }: { places: Place[] }) {
  const t = useT()
  const open = places.filter(({ answered }) => !answered).length
  const count = places.filter(({ marked }) => marked).length
  return <p>{`${t('assess.check.lead', { open })} ${t('assess.check.marked', { count })}`}</p>
}
