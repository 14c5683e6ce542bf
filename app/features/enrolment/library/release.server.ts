import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { statement } from '#db/client.server.ts'
import { servicePeriod } from '#db/schema/organisation.ts'

const servingOn = statement((db) =>
  db
    .select({ learnerId: servicePeriod.learnerId })
    .from(servicePeriod)
    .where(
      and(
        eq(servicePeriod.learnerId, sql.placeholder('learnerId')),
        lte(servicePeriod.from, sql.placeholder('today')),
        or(isNull(servicePeriod.until), gt(servicePeriod.until, sql.placeholder('today'))),
      ),
    )
    .limit(1)
    .prepare(),
)

/** Whether somebody serves today: they have a personnel record and are neither yet to come nor gone. */
export function servesToday(ctx: ReadCtx, learnerId: string): boolean {
  return servingOn(ctx.db).get({ learnerId, today: ctx.today }) !== undefined
}

type Released = { listed: boolean; release: 'registered' | 'personnel' }

/**
 * Whether somebody with an account may have a file. What only belongs to a lesson's page (pictures,
 * captions) is for everyone who may read the lesson; what the library lists is for whom it is released.
 */
export function isReleased(ctx: ReadCtx, learnerId: string, { listed, release }: Released) {
  return !listed || release === 'registered' || servesToday(ctx, learnerId)
}
