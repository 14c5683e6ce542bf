import { randomInt } from 'node:crypto'
import { and, desc, eq, gt } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import { keyedHash, sameHash } from '#app/platform/secrets.server.ts'
import { oneTimeCode } from '#db/schema/account.ts'
import type { WriteCtx } from '../command.server.ts'

export const codeMinutesMax = 30
export const codeTriesMax = 5
export const codesPerDayMax = 5
const dayMs = 86_400_000

export type Purpose = 'register' | 'recover'
type Wanted = {
  purpose: Purpose
  emailFolded: string
  browserHash: string
  payload: Record<string, string>
}
export type CodeRow = typeof oneTimeCode.$inferSelect

/**
 * Makes a six-digit code for an address and voids the ones before it; returns the code to be mailed.
 * At most five a day for one address, known or not.
 */
export function makeCode(ctx: WriteCtx, wanted: Wanted): Outcome<string, 'too-many-codes'> {
  const { db, now } = ctx
  const { emailFolded, purpose } = wanted
  const ofAddress = and(
    eq(oneTimeCode.emailFolded, emailFolded),
    gt(oneTimeCode.createdAt, now - dayMs),
  )
  const made = db.select({ id: oneTimeCode.id }).from(oneTimeCode).where(ofAddress).all()
  if (made.length >= codesPerDayMax) return refuse('too-many-codes')
  const open = and(
    eq(oneTimeCode.emailFolded, emailFolded),
    eq(oneTimeCode.purpose, purpose),
    eq(oneTimeCode.state, 'open'),
  )
  db.update(oneTimeCode).set({ state: 'void' }).where(open).run()
  const id = uuidv7()
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const expiresAt = now + codeMinutesMax * 60_000
  db.insert(oneTimeCode)
    .values({
      id,
      ...wanted,
      codeHash: keyedHash(`code/${id}`, code),
      createdAt: now,
      expiresAt,
      state: 'open',
    })
    .run()
  return done(code)
}

export type CodeRefusal = 'code-expired' | 'code-wrong' | 'code-used-up'

/**
 * Counts one try of a code; a command of its own, committed before the answer is given. Accepts the
 * newest code of this browser and purpose, once, within thirty minutes and five tries. The outcome is
 * a value either way, so that the counted try is kept.
 */
export function tryCode(
  ctx: WriteCtx,
  { purpose, browserHash, code }: { purpose: Purpose; browserHash: string; code: string },
): Outcome<Outcome<CodeRow, CodeRefusal>, never> {
  const { db, now } = ctx
  const mine = and(eq(oneTimeCode.browserHash, browserHash), eq(oneTimeCode.purpose, purpose))
  const row = db
    .select()
    .from(oneTimeCode)
    .where(mine)
    .orderBy(desc(oneTimeCode.createdAt), desc(oneTimeCode.id))
    .get()
  if (row?.state !== 'open' || row.expiresAt <= now) return done(refuse('code-expired'))
  if (row.tries >= codeTriesMax) return done(refuse('code-used-up'))
  const right = sameHash(row.codeHash, keyedHash(`code/${row.id}`, code))
  const state = right ? ('used' as const) : ('open' as const)
  db.update(oneTimeCode)
    .set({ tries: row.tries + 1, state })
    .where(eq(oneTimeCode.id, row.id))
    .run()
  if (right) return done(done(row))
  return done(refuse(row.tries + 1 >= codeTriesMax ? 'code-used-up' : 'code-wrong'))
}
