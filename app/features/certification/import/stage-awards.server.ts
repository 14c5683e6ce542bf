import { randomBytes } from 'node:crypto'
import type { Day } from '#app/domain/calendar.ts'
import type { Term } from '#app/domain/credential.ts'
import { credentialRow, revocationRow, waiverRow } from '#db/schema/certification.ts'
import { actorId, type WriteCtx } from '../../command.server.ts'
import { record } from '../../records/commands.server.ts'
import { adding } from '../../records/versioned-rows.server.ts'

const addCredential = adding(credentialRow)
const addRevocation = adding(revocationRow)
const addWaiver = adding(waiverRow)

const idBytes = 16
let pool = Buffer.alloc(0)

/** 128 random bits, drawn for many at a time: asking for each apart takes longer than writing it. */
function randomId(): string {
  if (pool.length < idBytes) pool = randomBytes(idBytes * 512)
  const id = pool.subarray(0, idBytes).toString('base64url')
  pool = pool.subarray(idBytes)
  return id
}

export type AwardGiven = {
  id: string
  learnerId: string
  certificationId: string
  certificationVersionId: string
  issuedOn: Day
  evidence: string | null
} & Term

/** An award brought from elsewhere: its evidence is what the file says, and it is labelled imported. */
export function recordImportedAward(ctx: WriteCtx, award: AwardGiven): void {
  const { id: credentialId, learnerId, evidence, ...dated } = award
  const source = 'imported' as const
  record(ctx, { type: 'credential.issued', subjectId: learnerId, credentialId, ...dated, source })
  addCredential(ctx, {
    id: credentialId,
    publicId: randomId(),
    learnerId,
    ...dated,
    issuedAt: Date.parse(`${award.issuedOn}T12:00:00Z`),
    source,
    evidence: evidence === null ? {} : { text: evidence },
  })
}

export type RevocationGiven = {
  credentialId: string
  learnerId: string
  certificationId: string
  effectiveOn: Day
}

export function recordImportedRevocation(ctx: WriteCtx, given: RevocationGiven): void {
  const { learnerId, credentialId, certificationId, effectiveOn } = given
  const about = { credentialId, certificationId, effectiveOn }
  record(ctx, { type: 'credential.revoked', subjectId: learnerId, ...about })
  const recorded = { recordedAt: ctx.now, reason: 'imported', actorId: actorId(ctx) }
  addRevocation(ctx, { credentialId, effectiveOn, ...recorded })
}

export type WaiverGiven = {
  id: string
  learnerId: string
  certificationId: string
  reason: string
  grantedBy: string
  from: Day
  until: Day
}

export function recordImportedWaiver(ctx: WriteCtx, given: WaiverGiven): void {
  const { id: waiverId, learnerId, certificationId, from, until } = given
  const about = { waiverId, certificationId, from, until }
  record(ctx, { type: 'waiver.granted', subjectId: learnerId, ...about })
  addWaiver(ctx, given)
}
