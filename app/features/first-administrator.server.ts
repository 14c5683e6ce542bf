import { isEmail } from '#app/domain/email.ts'
import { wholeOrganisation } from '#app/domain/org-unit.ts'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { makeClaimLink } from './account/claim.server.ts'
import { personWithEmail } from './account/queries.server.ts'
import type { WriteCtx } from './command.server.ts'
import { recordGrant } from './organisation/facts/holdings.server.ts'
import { grantsHeld } from './organisation/queries/grants-held.server.ts'
import { createSelfRegistered } from './organisation/self-registered.server.ts'
import { perform } from './perform.server.ts'
import type { UnderWay } from './records/batch.ts'
import { importUnderWay } from './records/batch-queries.server.ts'

/** `token` opens the account; null for somebody who has one. */
type Made = { learnerId: string; token: string | null }

/**
 * Makes the person with this address an administrator of the whole organisation, with what comes to
 * belong to it later: a new installation has no unit yet, and roots may be added. Who is unknown
 * becomes a learner without a personnel record; an import with the same address joins them to it.
 */
export function createAdministrator(
  ctx: ReadCtx,
  email: string,
): Outcome<Made, UnderWay | 'not-an-email' | 'refused'> {
  if (!isEmail(email)) return refuse('not-an-email')
  const made = perform(ctx, grantAdministration, { email })
  if (!made.ok) return made
  const link = perform(ctx, makeClaimLink, made.value)
  if (link.ok) return done({ ...made.value, token: link.value })
  return link.refusal === 'already-claimed'
    ? done({ ...made.value, token: null })
    : refuse('refused')
}

function grantAdministration(
  ctx: WriteCtx,
  { email }: { email: string },
): Outcome<{ learnerId: string }, UnderWay> {
  if (importUnderWay(ctx)) return refuse('import-under-way')
  const names = { givenName: 'First', familyName: 'Administrator', locale: ctx.locale }
  const known = personWithEmail(ctx, email)?.learnerId
  const learnerId = known ?? createSelfRegistered(ctx, { email, ...names })
  const held = grantsHeld(ctx, learnerId).some(
    (grant) => grant.permissionSet === 'administrator' && grant.unitId === wholeOrganisation,
  )
  if (!held) {
    recordGrant(ctx, learnerId, {
      permissionSet: 'administrator',
      unitId: wholeOrganisation,
      from: ctx.today,
      until: null,
      onBehalfOf: null,
      source: 'installation',
    })
  }
  return done({ learnerId })
}
