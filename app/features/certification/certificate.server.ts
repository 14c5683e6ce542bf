import { eq, sql } from 'drizzle-orm'
import type { Day } from '#app/domain/calendar.ts'
import { revokedBy, validOn } from '#app/domain/credential.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { env } from '#app/platform/env.server.ts'
import { statement } from '#db/client.server.ts'
import { identity } from '#db/schema/organisation.ts'
import { competencyTitles } from '../catalogue/competency-titles.server.ts'
import { unitsOf } from '../organisation/queries/units.server.ts'
import { datesOf } from './consequences.server.ts'
import { type Credential, credentialById, credentialByPublicId } from './credentials.server.ts'
import { certificationAt } from './published.server.ts'
import { type QrCode, qrCode } from './qr-code.ts'

/** What a public address tells of an award, and no more; `holder` is null once the name was erased. */
export type Verified = {
  state: 'valid' | 'expired' | 'revoked'
  title: string
  holder: string | null
  issuer: string
  issuedOn: Day
  lastDay: Day | null
  revokedOn: Day | null
}

/** The same with what is printed. `number` is the last part of the address that proves it. */
export type Certificate = Verified & {
  credentialId: string
  number: string
  verifyUrl: string
  qr: QrCode
  summary: string
  outcomes: { title: string; level: number }[]
}

const publicIdShape = /^[\w-]{22}$/

/** /verify/:credential. Null: nothing was ever issued under that id. */
export function verifiedCredential(ctx: ReadCtx, publicId: string): Verified | null {
  const credential = publicIdShape.test(publicId) ? credentialByPublicId(ctx.db, publicId) : null
  return credential && toVerified(ctx, credential)
}

/** /certify/:credentialId and its PDF: one's own. Null: no such award of this person. */
export function ownCertificate(
  ctx: ReadCtx,
  learnerId: string,
  credentialId: string,
): Certificate | null {
  const credential = credentialById(ctx.db, credentialId)
  if (credential?.learnerId !== learnerId) return null
  const { summary, outcomes } = certificationAt(ctx.db, credential.versionId)
  const titles = competencyTitles(
    ctx.db,
    outcomes.map(({ competency }) => competency),
  )
  const verifyUrl = `${env().baseUrl}/verify/${credential.publicId}`
  return {
    ...toVerified(ctx, credential),
    ...{ credentialId, number: credential.publicId, verifyUrl, qr: qrCode(verifyUrl) },
    summary: summary[ctx.locale],
    outcomes: outcomes.map(({ competency, level }) => {
      return { title: titles.get(competency)?.[ctx.locale] ?? competency, level }
    }),
  }
}

function toVerified(ctx: ReadCtx, credential: Credential): Verified {
  const revoked = revokedBy(credential, ctx.today)
  return {
    state: revoked ? 'revoked' : validOn(credential, ctx.today) ? 'valid' : 'expired',
    title: certificationAt(ctx.db, credential.versionId).title[ctx.locale],
    holder: holderName(ctx, credential.learnerId),
    issuer: issuerName(ctx),
    issuedOn: credential.issuedOn,
    lastDay: datesOf(credential).lastDay,
    revokedOn: revoked ? credential.revokedOn : null,
  }
}

const nameOf = statement((db) =>
  db
    .select({ givenName: identity.givenName, familyName: identity.familyName })
    .from(identity)
    .where(eq(identity.learnerId, sql.placeholder('learnerId')))
    .prepare(),
)

function holderName(ctx: ReadCtx, learnerId: string): string | null {
  const name = nameOf(ctx.db).get({ learnerId })
  return name ? `${name.givenName} ${name.familyName}`.trim() || null : null
}

/** The one unit above all others; where there is none such, the address of this installation. */
function issuerName(ctx: ReadCtx): string {
  const units = unitsOf(ctx.db)
  const { roots } = units.tree(ctx.today)
  const root = roots.length === 1 ? units.byId.get(roots[0]!) : undefined
  return root?.name[ctx.locale] ?? new URL(env().baseUrl).host
}
