import { addDays, type Day } from '#app/domain/calendar.ts'
import { lastCredential, termOf, validOn } from '#app/domain/credential.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { awardsOf } from './award.server.ts'
import { recordOf } from './evidence.server.ts'
import { nameOf, partsOf } from './parts.ts'
import { certificationsOf } from './published.server.ts'
import { type Todo, todosFor } from './todo.server.ts'

/** How somebody now stands towards a certification that an assessment counts for. */
export type Consequence = {
  certificationId: string
  title: string
  /** A valid credential; `lastDay` is null where it never expires, `renewFrom` where it cannot be renewed. */
  held: { credentialId: string; lastDay: Day | null; renewFrom: Day | null } | null
  /** What is missing for the next award; null while none can be earned. */
  todos: Todo[] | null
}

/** What an assessment is good for, as its result tells: /assess/attempt/:attemptId/result. */
export function consequencesOf(
  ctx: ReadCtx,
  learnerId: string,
  assessmentId: string,
): Consequence[] {
  const asked = certificationsOf(ctx.db).filter(({ requires }) =>
    partsOf(requires).some((part) => nameOf(part) === `score ${assessmentId}`),
  )
  const record = recordOf(ctx, learnerId)
  return asked.map((certification) => {
    const last = lastCredential(awardsOf(record.credentials, certification.id), ctx.today)
    const valid = last && validOn(last, ctx.today) ? last : null
    return {
      certificationId: certification.id,
      title: certification.title[ctx.locale],
      held: valid && { credentialId: valid.id, ...datesOf(valid) },
      todos: todosFor(ctx, learnerId, certification, record),
    }
  })
}

/** The last valid day, as screens say it, and the first on which it may be renewed. */
export function datesOf(credential: Parameters<typeof termOf>[0]) {
  const { expiresOn, windowFrom } = termOf(credential)
  return { lastDay: expiresOn && addDays(expiresOn, -1), renewFrom: windowFrom }
}
