import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { handIn, keepAnswer } from '#app/features/assessment/answer-given.server.ts'
import { AttemptBar } from '#app/features/assessment/components/attempt-bar.tsx'
import { AttemptMap } from '#app/features/assessment/components/attempt-map.tsx'
import { AttemptOver } from '#app/features/assessment/components/attempt-over.tsx'
import { QuestionForm } from '#app/features/assessment/components/question-form.tsx'
import { type AnswerForm, positionIn, readAnswerForm } from '#app/features/assessment/forms.ts'
import { settleAttempt } from '#app/features/assessment/run-out.server.ts'
import { markItem } from '#app/features/assessment/save-answer.server.ts'
import { questionAsked } from '#app/features/assessment/under-way.server.ts'
import { requireLearner } from '#app/features/guard.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { readFormData } from '#app/platform/form.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { notFound, seeOther } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { WithSidebar } from '#app/ui/layout.tsx'

type Shown = NonNullable<ReturnType<typeof questionAsked>>

export const handle: PageHandle<Shown> = {
  title: (t, shown) =>
    shown.over
      ? shown.over.title
      : `${t('assess.question.title', { position: shown.asked.position, count: shown.underWay.places.length })} – ${shown.underWay.title}`,
}

/** One question of an attempt. When it is met after its time, it is ended first. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireLearner(request)
  const position = positionIn(params.position)
  if (position === null) throw notFound()
  settleAttempt(ctx, params.attemptId!)
  const shown = questionAsked(ctx, params.attemptId!, position)
  if (!shown) throw notFound()
  return shown
}

/** Saves the answer, then goes where the pressed button leads. */
export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireLearner(request)
  const attemptId = params.attemptId!
  const form = readAnswerForm(await readFormData(request))
  const position = positionIn(params.position)
  if (!form || position === null) throw new Response(null, { status: 400 })
  const kept = await keepAnswer(ctx, attemptId, form)
  if (!kept.ok && kept.refusal.status === 404) throw notFound()
  if (form.to === 'time-out') {
    await handIn(ctx, attemptId)
    return seeOther(`/assess/attempt/${attemptId}/result`)
  }
  if (!kept.ok) {
    const { status, error } = kept.refusal
    return data({ error, fields: form.fields }, { status })
  }
  if (form.to === 'mark' || form.to === 'unmark') {
    perform(ctx, markItem, { attemptId, itemId: form.itemId, marked: form.to === 'mark' })
  }
  return seeOther(`/assess/attempt/${attemptId}/${placeAfter(position, form.to)}`)
}

function placeAfter(position: number, to: AnswerForm['to']): string | number {
  if (to === 'next') return position + 1
  if (to === 'previous') return Math.max(1, position - 1)
  return to === 'mark' || to === 'unmark' ? position : to
}

export default function AttemptQuestion() {
  const t = useT()
  const shown = useLoaded<typeof loader>() as Shown
  const refused = useActionData<typeof action>()
  if (shown.over) return <AttemptOver over={shown.over} refusal={refused?.error} />
  const { underWay, asked } = shown
  return (
    <WithSidebar sidebar={<AttemptMap places={underWay.places} current={asked.position} />}>
      <AttemptBar leftMs={underWay.leftMs} savedAt={asked.savedAt} />
      <ErrorSummary
        title={t('assess.error-title')}
        errors={refused ? [{ field: 'asked', message: t(refused.error) }] : []}
      />
      <QuestionForm underWay={underWay} asked={asked} refused={refused} />
    </WithSidebar>
  )
}
