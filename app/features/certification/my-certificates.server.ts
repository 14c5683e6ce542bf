import type { Day } from '#app/domain/calendar.ts'
import { inWindow, lastCredential, revokedBy, termOf, validOn } from '#app/domain/credential.ts'
import type { CredentialFact } from '#app/domain/facts.ts'
import type { Standing } from '#app/domain/standing.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { awardsOf } from './award.server.ts'
import { datesOf } from './consequences.server.ts'
import type { Credential } from './credentials.server.ts'
import { recordOf } from './evidence.server.ts'
import { certificationAt, certificationOf } from './published.server.ts'
import { type Relevance, standingOf } from './standings.server.ts'
import { type Todo, todosFor } from './todo.server.ts'

type Award = {
  credentialId: string
  title: string
  issuedOn: Day
  lastDay: Day | null
  source: CredentialFact['source']
}

export type HeldCredential = Award & { renewFrom: Day | null; renewalOpen: boolean }

export type EarlierCredential = Award & {
  state: 'revoked' | 'expired' | 'replaced'
  revokedOn: Day | null
}

export type MissingCertification = {
  certificationId: string
  title: string
  relevance: Relevance
  standing: Standing
  todos: Todo[]
}

/** What I hold, what I held, and what is missing: /certify. */
export function myCertificates(ctx: ReadCtx, learnerId: string) {
  const record = recordOf(ctx, learnerId)
  const issued = record.credentials.filter(({ issuedOn }) => issuedOn <= ctx.today)
  const valid = heldAmong(issued, ctx.today)
  const missing = standingOf(ctx, learnerId).flatMap(({ certificationId, ...known }) => {
    const certification = certificationOf(ctx.db, certificationId)!
    const todos = todosFor(ctx, learnerId, certification, record)
    if (!todos || known.standing.status === 'waived') return []
    return [{ ...known, certificationId, title: known.title[ctx.locale], todos }]
  })
  return {
    held: valid.map((credential) => toHeld(ctx, credential)),
    earlier: issued.filter((one) => !valid.includes(one)).map((one) => toEarlier(ctx, one)),
    missing: missing satisfies MissingCertification[],
  }
}

/** Of each certification the one that counts, if it is valid. */
function heldAmong(issued: readonly Credential[], day: Day): Credential[] {
  const certifications = [...new Set(issued.map(({ certificationId }) => certificationId))]
  return certifications.flatMap((id) => {
    const last = lastCredential(awardsOf(issued, id), day)
    return last && validOn(last, day) ? [last as Credential] : []
  })
}

function toAward(ctx: ReadCtx, credential: Credential): Award {
  const { id: credentialId, issuedOn, source, versionId } = credential
  const title = certificationAt(ctx.db, versionId).title[ctx.locale]
  return { credentialId, title, issuedOn, source, lastDay: datesOf(credential).lastDay }
}

function toHeld(ctx: ReadCtx, credential: Credential): HeldCredential {
  const { renewFrom } = datesOf(credential)
  const renewalOpen = inWindow(termOf(credential), ctx.today)
  return { ...toAward(ctx, credential), renewFrom, renewalOpen }
}

function toEarlier(ctx: ReadCtx, credential: Credential): EarlierCredential {
  const { revokedOn } = credential
  const state = revokedBy(credential, ctx.today)
    ? 'revoked'
    : validOn(credential, ctx.today)
      ? 'replaced'
      : 'expired'
  return { ...toAward(ctx, credential), state, revokedOn }
}
