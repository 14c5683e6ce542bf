import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import { foldEmail, mailDomain } from '#app/domain/email.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { env } from '#app/platform/env.server.ts'
import { statement } from '#db/client.server.ts'
import { account } from '#db/schema/account.ts'
import { grant, identity, servicePeriod } from '#db/schema/organisation.ts'

const byEmail = statement((db) =>
  db
    .select({
      learnerId: identity.learnerId,
      email: identity.email,
      locale: identity.locale,
      givenName: identity.givenName,
      familyName: identity.familyName,
      passwordHash: account.passwordHash,
    })
    .from(identity)
    .leftJoin(account, eq(account.learnerId, identity.learnerId))
    .where(eq(identity.emailFolded, sql.placeholder('emailFolded')))
    .prepare(),
)

/** The person with an address, whether they have an account or only a personnel record. */
export function personWithEmail(ctx: Pick<ReadCtx, 'db'>, email: string) {
  return byEmail(ctx.db).get({ emailFolded: foldEmail(email) }) ?? null
}

/** Active today: within a service period. */
export function isActive(ctx: Pick<ReadCtx, 'db' | 'today'>, learnerId: string): boolean {
  const within = and(
    eq(servicePeriod.learnerId, learnerId),
    lte(servicePeriod.from, ctx.today),
    or(isNull(servicePeriod.until), gt(servicePeriod.until, ctx.today)),
  )
  return (
    ctx.db.select({ id: servicePeriod.learnerId }).from(servicePeriod).where(within).get() !==
    undefined
  )
}

/** Whether a record holds any grant, past or future: such a record is claimed only through a link. */
export function holdsGrants(ctx: Pick<ReadCtx, 'db'>, learnerId: string): boolean {
  return (
    ctx.db.select({ id: grant.id }).from(grant).where(eq(grant.learnerId, learnerId)).get() !==
    undefined
  )
}

/** Whether addresses of this domain may register without a personnel record. */
export function isAllowedDomain(email: string): boolean {
  const allowed = env()
    .ALLOWED_MAIL_DOMAINS.split(',')
    .map((domain) => domain.trim().toLowerCase())
  return allowed.includes(mailDomain(email))
}

export function accountOf(ctx: Pick<ReadCtx, 'db'>, learnerId: string) {
  return ctx.db.select().from(account).where(eq(account.learnerId, learnerId)).get() ?? null
}

const folded = statement((db) =>
  db
    .select({ emailFolded: identity.emailFolded })
    .from(identity)
    .where(eq(identity.learnerId, sql.placeholder('learnerId')))
    .prepare(),
)

/** The address of a person as addresses are compared; null where none is known. */
export function addressOf(ctx: Pick<ReadCtx, 'db'>, learnerId: string): string | null {
  return folded(ctx.db).get({ learnerId })?.emailFolded ?? null
}
