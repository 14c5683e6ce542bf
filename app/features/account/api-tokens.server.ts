import { and, eq, isNull } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { addDays, addMonths, type Day } from '#app/domain/calendar.ts'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { randomToken, sha256 } from '#app/platform/secrets.server.ts'
import { apiToken } from '#db/schema/account.ts'
import { actorId, type WriteCtx } from '../command.server.ts'
import { record } from '../records/commands.server.ts'
import { inScopeSql, type Scope, scopeFor } from '../scope.server.ts'

export const tokenMonthsMax = 12
export const tokenNameCharactersMax = 80
/** Makes a token recognisable, so that one that leaks into a text can be found. */
const prefix = 'cursus_'

/** The latest first day on which a token made today is no longer valid. */
export const latestExpiry = (today: Day): Day => addDays(addMonths(today, tokenMonthsMax), 1)

type Wanted = { name: string; unitId: string; expiresOn: Day }

/**
 * Makes a key to the API that reads figures of a unit and all below it. It is told once; only its
 * hash is kept. `expiresOn` is the first day on which it is refused.
 */
export function makeToken(
  ctx: WriteCtx,
  { name, unitId, expiresOn }: Wanted,
): Outcome<{ tokenId: string; token: string }, 'unit-unknown' | 'expires'> {
  const ownerId = actorId(ctx)
  if (ownerId === null || !mayHold(ctx, unitId)) return refuse('unit-unknown')
  if (expiresOn <= ctx.today || expiresOn > latestExpiry(ctx.today)) return refuse('expires')
  const tokenId = uuidv7()
  const token = `${prefix}${randomToken()}`
  const kept = { id: tokenId, tokenHash: sha256(token), createdAt: ctx.now }
  ctx.db
    .insert(apiToken)
    .values({ ...kept, name, ownerId, unitId, expiresOn })
    .run()
  record(ctx, { type: 'token.made', subjectId: ownerId, tokenId, unitId, expiresOn })
  return done({ tokenId, token })
}

/** Ends a token for ever: one's own, or one of a unit where the actor decides on access. */
export function revokeToken(
  ctx: WriteCtx,
  { tokenId }: { tokenId: string },
): Outcome<null, 'not-found'> {
  const open = and(eq(apiToken.id, tokenId), isNull(apiToken.revokedAt))
  const found = ctx.db.select().from(apiToken).where(open).get()
  if (!found) return refuse('not-found')
  const trusted = ctx.actor.kind === 'system' || actorId(ctx) === found.ownerId
  const scope = scopeFor(ctx, 'access:write')
  if (!trusted && !scope?.unitIds.has(found.unitId)) return refuse('not-found')
  ctx.db.update(apiToken).set({ revokedAt: ctx.now }).where(eq(apiToken.id, tokenId)).run()
  record(ctx, { type: 'token.revoked', subjectId: found.ownerId, tokenId })
  return done(null)
}

/** Whoever makes a token decides on access there and may read the figures that it will read. */
function mayHold(ctx: WriteCtx, unitId: string): boolean {
  const needed = ['access:write', 'figures:read'] as const
  return needed.every((permission) => scopeFor(ctx, permission)?.unitIds.has(unitId))
}

export type ListedToken = Omit<typeof apiToken.$inferSelect, 'tokenHash'>

/** admin/tokens: the tokens of the scope's units, whoever made them, the newest first. */
export function tokensWithin(ctx: ReadCtx, scope: Scope): ListedToken[] {
  const { id, name, ownerId, unitId, createdAt, expiresOn, revokedAt, lastUsedAt } = apiToken
  const shown = { id, name, ownerId, unitId, createdAt, expiresOn, revokedAt, lastUsedAt }
  const query = ctx.db.select(shown).from(apiToken).where(inScopeSql(scope, unitId))
  return query.orderBy(createdAt, id).all().reverse()
}
