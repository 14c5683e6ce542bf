import { and, eq, isNull, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { type Db, statement } from '#db/client.server.ts'
import {
  absenceRow,
  grantRow,
  identityRow,
  orgUnitRow,
  postingRow,
  roleAssignmentRow,
  servicePeriodRow,
  unitPlacementRow,
} from '#db/schema/organisation.ts'

/**
 * The newest rows, which commands decide by: those not retired. Live they are what readers see,
 * because a live command is refused while a batch stages; in a batch, what readers will see.
 */
export const newestService = ofLearner(servicePeriodRow)
export const newestPostings = ofLearner(postingRow)
export const newestRoles = ofLearner(roleAssignmentRow)
export const newestAbsences = ofLearner(absenceRow)
export const newestGrants = ofLearner(grantRow)
export const newestIdentity = ofLearner(identityRow)

type OfLearner = SQLiteTable & { learnerId: SQLiteColumn; retired: SQLiteColumn }

function ofLearner<Table extends OfLearner>(table: Table) {
  const read = statement((db) =>
    db
      .select()
      .from(table as SQLiteTable)
      .where(and(eq(table.learnerId, sql.placeholder('learnerId')), isNull(table.retired)))
      .prepare(),
  )
  return (ctx: { db: Db }, learnerId: string) =>
    read(ctx.db).all({ learnerId }) as Table['$inferSelect'][]
}

const placements = statement((db) =>
  db
    .select()
    .from(unitPlacementRow)
    .where(
      and(eq(unitPlacementRow.unitId, sql.placeholder('unitId')), isNull(unitPlacementRow.retired)),
    )
    .prepare(),
)

export const newestPlacements = (ctx: { db: Db }, unitId: string) =>
  placements(ctx.db).all({ unitId })

const units = statement((db) =>
  db
    .select()
    .from(orgUnitRow)
    .where(and(eq(orgUnitRow.id, sql.placeholder('id')), isNull(orgUnitRow.retired)))
    .prepare(),
)

export const newestUnit = (ctx: { db: Db }, id: string) => units(ctx.db).get({ id }) ?? null

const grants = statement((db) =>
  db
    .select()
    .from(grantRow)
    .where(and(eq(grantRow.id, sql.placeholder('id')), isNull(grantRow.retired)))
    .prepare(),
)

export const newestGrant = (ctx: { db: Db }, id: string) => grants(ctx.db).get({ id }) ?? null
