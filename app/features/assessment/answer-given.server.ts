import type { SubmitRefusal } from '#app/domain/attempt.ts'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { performTogether } from '../perform-together.server.ts'
import type { AnswerForm } from './forms.ts'
import { settleAttempt } from './run-out.server.ts'
import { saveAnswer } from './save-answer.server.ts'
import { submitAttempt } from './submit-attempt.server.ts'

/** Why an answer was not kept: how the request is answered, and the sentence for it. */
export type NotKept = { status: 404 | 409 | 422; error: string }

/**
 * Keeps what a question's form says, for its page and its script alike. An attempt that is met after
 * its time is ended at once, with what was saved before.
 */
export async function keepAnswer(
  ctx: ReadCtx,
  attemptId: string,
  { itemId, fields }: AnswerForm,
): Promise<Outcome<{ savedAt: number }, NotKept>> {
  const saved = await performTogether(ctx, saveAnswer, { attemptId, itemId, fields })
  if (saved.ok) return saved
  const { refusal } = saved
  switch (refusal) {
    case 'not-found':
      return refuse({ status: 404, error: 'assess.refusal.not-found' })
    case 'not-open':
    case 'too-late':
      settleAttempt(ctx, attemptId)
      return refuse({ status: 409, error: `assess.refusal.${refusal}` })
    case 'foreign-item':
      return refuse({ status: 422, error: 'assess.refusal.foreign-item' })
    default:
      return refuse({ status: 422, error: `items.error.${refusal}` })
  }
}

/** Hands an attempt in; one that is met after its time is ended with what was saved before. */
export async function handIn(
  ctx: ReadCtx,
  attemptId: string,
): Promise<Outcome<null, 'not-found' | SubmitRefusal>> {
  const submitted = await performTogether(ctx, submitAttempt, { attemptId })
  if (submitted.ok) return done(null)
  settleAttempt(ctx, attemptId)
  return submitted
}
