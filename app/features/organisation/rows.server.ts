import { sql } from 'drizzle-orm'
import { foldEmail } from '#app/domain/email.ts'
import { foldName } from '#app/domain/name.ts'
import { statement } from '#db/client.server.ts'
import {
  absenceRow,
  grantRow,
  identityRow,
  learner,
  orgUnitRow,
  postingRow,
  roleAssignmentRow,
  servicePeriodRow,
  unitPlacementRow,
} from '#db/schema/organisation.ts'
import type { WriteCtx } from '../command.server.ts'
import { writingGeneration } from '../records/generations.server.ts'
import { adding, type RowOf, retiring } from '../records/versioned-rows.server.ts'

/** The rows of the organisation: how each is added and retired. Facts go with their event. */
export const addUnit = adding(orgUnitRow)
export const retireUnit = retiring(orgUnitRow)
export const addPlacement = adding(unitPlacementRow)
export const retirePlacement = retiring(unitPlacementRow)
export const addService = adding(servicePeriodRow)
export const retireService = retiring(servicePeriodRow)
export const addPosting = adding(postingRow)
export const retirePosting = retiring(postingRow)
export const addRole = adding(roleAssignmentRow)
export const retireRole = retiring(roleAssignmentRow)
export const addAbsence = adding(absenceRow)
export const retireAbsence = retiring(absenceRow)
export const addGrant = adding(grantRow)
export const retireGrant = retiring(grantRow)
export const retireIdentity = retiring(identityRow)

const insertIdentity = adding(identityRow)

export type IdentityGiven = Omit<
  RowOf<typeof identityRow>,
  'givenFolded' | 'familyFolded' | 'emailFolded'
>

/** Adds what identifies a person, with what it is found by. */
export function addIdentity(ctx: WriteCtx, identity: IdentityGiven): void {
  const { givenName, familyName, email } = identity
  insertIdentity(ctx, {
    ...identity,
    givenFolded: foldName(givenName),
    familyFolded: foldName(familyName),
    email: email?.trim() ?? null,
    emailFolded: email ? foldEmail(email) : null,
  })
}

const insertLearner = statement((db) =>
  db
    .insert(learner)
    .values({
      id: sql.placeholder('id'),
      createdAt: sql.placeholder('createdAt'),
      generation: sql.placeholder('generation'),
    })
    .prepare(),
)

export function addLearner(ctx: WriteCtx, id: string): void {
  insertLearner(ctx.db).run({ id, createdAt: ctx.now, generation: writingGeneration(ctx) })
}
