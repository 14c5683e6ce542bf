import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import { type ReadCtx, readContext } from '#app/platform/context.server.ts'
import { localeOf } from '#app/platform/locale.server.ts'
import { sha256 } from '#app/platform/secrets.server.ts'
import { statement } from '#db/client.server.ts'
import { apiToken } from '#db/schema/account.ts'
import type { WriteCtx } from '../command.server.ts'
import { perform } from '../perform.server.ts'
import { narrowed, type Scope, scopeFor } from '../scope.server.ts'
import { callsAllowed } from './api-limit.ts'

/** Somebody's token at work: what it may read is what its owner may now, within its unit. */
export type Bearer = {
  ctx: ReadCtx & { learnerId: string }
  tokenId: string
  figures: Scope | null
  people: Scope | null
}

export type BearerRefusal =
  | { kind: 'token-missing' | 'token-unknown' }
  | { kind: 'too-many'; retryAfterSeconds: number }

const valid = statement((db) =>
  db
    .select({
      id: apiToken.id,
      ownerId: apiToken.ownerId,
      unitId: apiToken.unitId,
      lastUsedAt: apiToken.lastUsedAt,
    })
    .from(apiToken)
    .where(
      and(
        eq(apiToken.tokenHash, sql.placeholder('hash')),
        isNull(apiToken.revokedAt),
        gt(apiToken.expiresOn, sql.placeholder('today')),
      ),
    )
    .prepare(),
)

/** Whose token a request carries. Calls are counted by token, and by address where it has none. */
export function bearerOf(request: Request, address: string): Outcome<Bearer, BearerRefusal> {
  const { db, now, today } = readContext({ kind: 'system' }, 'en')
  const token = /^Bearer ([\w-]{20,100})$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  const found = token && valid(db).get({ hash: sha256(token), today })
  const retryAfterSeconds = callsAllowed(found ? found.id : `address ${address}`, !!found, now)
  if (retryAfterSeconds !== null) return refuse({ kind: 'too-many', retryAfterSeconds })
  if (!token) return refuse({ kind: 'token-missing' })
  if (!found) return refuse({ kind: 'token-unknown' })
  const { ownerId: learnerId, unitId } = found
  const ctx = { ...readContext({ kind: 'person', learnerId }, localeOf(request)), learnerId }
  if (now - (found.lastUsedAt ?? 0) > usedEveryMs) perform(ctx, noteUse, { tokenId: found.id })
  return done({
    ctx,
    tokenId: found.id,
    figures: scopeWithin(ctx, 'figures:read', unitId),
    people: scopeWithin(ctx, 'people:read', unitId),
  })
}

/** Nothing, where the owner no longer holds all of the token's unit. */
function scopeWithin(
  ctx: ReadCtx,
  permission: 'figures:read' | 'people:read',
  unitId: string,
): Scope | null {
  const scope = scopeFor(ctx, permission)
  return scope && narrowed(ctx, scope, unitId)
}

const usedEveryMs = 60_000

/** When a token was last used, to the minute. Not an event: who read whose record is one. */
function noteUse(ctx: WriteCtx, { tokenId }: { tokenId: string }): Outcome<null, never> {
  ctx.db.update(apiToken).set({ lastUsedAt: ctx.now }).where(eq(apiToken.id, tokenId)).run()
  return done(null)
}
