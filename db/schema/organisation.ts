import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  sqliteTable,
  sqliteView,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { versioned } from './visibility.ts'

const categories = ['military', 'civilian', 'contractor'] as const
const bands = ['foundation', 'supervisory', 'senior', 'executive', 'none'] as const
const permissionSets = ['leader', 'author', 'reviewer', 'administrator', 'auditor'] as const
const absenceKinds = ['leave', 'sickness', 'deployment'] as const

export const grade = sqliteTable('grade', {
  code: text('code').primaryKey(),
  group: text('grade_group', { enum: ['OR', 'WO', 'OF', 'G'] }).notNull(),
  ordinal: integer('ordinal').notNull(),
  band: text('band', { enum: ['foundation', 'supervisory', 'senior', 'executive'] }).notNull(),
  title: text('title', { mode: 'json' }).$type<{ en: string; fr: string }>().notNull(),
})

export const workRole = sqliteTable('work_role', {
  id: text('id').primaryKey(),
  title: text('title', { mode: 'json' }).$type<{ en: string; fr: string }>().notNull(),
})

const unitColumns = {
  rowId: integer('row_id').primaryKey({ autoIncrement: true }),
  id: text('id').notNull(),
  code: text('code').notNull(),
  nameEn: text('name_en').notNull(),
  nameFr: text('name_fr').notNull(),
  nation: text('nation').notNull(),
  ...versioned,
}
export const orgUnitRow = sqliteTable('org_unit_row', unitColumns, (t) => [
  uniqueIndex('org_unit_code').on(t.code).where(sql`retired is null`),
  index('org_unit_by_id').on(t.id),
])
export const orgUnit = sqliteView('org_unit', unitColumns).existing()

/** Where a unit stands in the tree, and when. `parent_id` is null for a root. */
const placementColumns = {
  rowId: integer('row_id').primaryKey({ autoIncrement: true }),
  unitId: text('unit_id').notNull(),
  parentId: text('parent_id'),
  from: text('from_day').notNull(),
  until: text('until_day'),
  ...versioned,
}
export const unitPlacementRow = sqliteTable('unit_placement_row', placementColumns, (t) => [
  index('placement_by_unit').on(t.unitId),
  index('placement_by_parent').on(t.parentId),
])
export const unitPlacement = sqliteView('unit_placement', placementColumns).existing()

/** An opaque id for a person. Everything that identifies them is in `identity`. */
export const learner = sqliteTable('learner', {
  id: text('id').primaryKey(),
  createdAt: integer('created_at').notNull(),
  generation: integer('generation').notNull().default(0),
})

/** The one table that identifies people; it can be erased without touching the log or a figure. */
const identityColumns = {
  rowId: integer('row_id').primaryKey({ autoIncrement: true }),
  learnerId: text('learner_id')
    .notNull()
    .references(() => learner.id),
  nation: text('nation'),
  serviceNumber: text('service_number'),
  givenName: text('given_name').notNull(),
  familyName: text('family_name').notNull(),
  givenFolded: text('given_folded').notNull(),
  familyFolded: text('family_folded').notNull(),
  email: text('email'),
  emailFolded: text('email_folded'),
  locale: text('locale', { enum: ['en', 'fr'] }).notNull(),
  ...versioned,
}
export const identityRow = sqliteTable('identity_row', identityColumns, (t) => [
  uniqueIndex('identity_of_learner').on(t.learnerId).where(sql`retired is null`),
  uniqueIndex('identity_number').on(t.nation, t.serviceNumber).where(sql`retired is null`),
  uniqueIndex('identity_email').on(t.emailFolded).where(sql`retired is null`),
  index('identity_by_learner').on(t.learnerId),
  index('identity_by_family').on(t.familyFolded, t.givenFolded),
  // Readers cannot use the partial indexes above: what is retired only in a batch is theirs to see.
  index('identity_by_number').on(t.serviceNumber, t.nation),
  index('identity_by_email').on(t.emailFolded),
])
export const identity = sqliteView('identity', identityColumns).existing()

const serviceColumns = {
  rowId: integer('row_id').primaryKey({ autoIncrement: true }),
  learnerId: text('learner_id')
    .notNull()
    .references(() => learner.id),
  from: text('arrived_on').notNull(),
  until: text('departed_on'),
  ...versioned,
}
export const servicePeriodRow = sqliteTable('service_period_row', serviceColumns, (t) => [
  index('service_by_learner').on(t.learnerId),
])
export const servicePeriod = sqliteView('service_period', serviceColumns).existing()

/** Where and as what a learner serves, day by day. Never overlapping for one learner. */
const postingColumns = {
  rowId: integer('row_id').primaryKey({ autoIncrement: true }),
  learnerId: text('learner_id')
    .notNull()
    .references(() => learner.id),
  from: text('from_day').notNull(),
  until: text('until_day'),
  unitId: text('unit_id').notNull(),
  nation: text('nation').notNull(),
  category: text('category', { enum: categories }).notNull(),
  grade: text('grade'),
  band: text('band', { enum: bands }).notNull(),
  ...versioned,
}
export const postingRow = sqliteTable('posting_row', postingColumns, (t) => [
  index('posting_by_learner').on(t.learnerId),
  index('posting_by_unit').on(t.unitId, t.until),
  check('posting_category', sql`${t.category} in ('military', 'civilian', 'contractor')`),
])
export const posting = sqliteView('posting', postingColumns).existing()

const roleColumns = {
  rowId: integer('row_id').primaryKey({ autoIncrement: true }),
  learnerId: text('learner_id')
    .notNull()
    .references(() => learner.id),
  role: text('role').notNull(),
  from: text('from_day').notNull(),
  until: text('until_day'),
  ...versioned,
}
export const roleAssignmentRow = sqliteTable('role_assignment_row', roleColumns, (t) => [
  index('role_by_learner').on(t.learnerId),
])
export const roleAssignment = sqliteView('role_assignment', roleColumns).existing()

const absenceColumns = {
  rowId: integer('row_id').primaryKey({ autoIncrement: true }),
  learnerId: text('learner_id')
    .notNull()
    .references(() => learner.id),
  kind: text('kind', { enum: absenceKinds }).notNull(),
  from: text('from_day').notNull(),
  until: text('until_day').notNull(),
  ...versioned,
}
export const absenceRow = sqliteTable('absence_row', absenceColumns, (t) => [
  index('absence_by_learner').on(t.learnerId),
])
export const absence = sqliteView('absence', absenceColumns).existing()

/** A permission set held over a unit and all below it. `on_behalf_of` marks a deputy's stand-in. */
const grantColumns = {
  rowId: integer('row_id').primaryKey({ autoIncrement: true }),
  id: text('id').notNull(),
  learnerId: text('learner_id')
    .notNull()
    .references(() => learner.id),
  permissionSet: text('permission_set', { enum: permissionSets }).notNull(),
  unitId: text('unit_id').notNull(),
  from: text('from_day').notNull(),
  until: text('until_day'),
  grantedBy: text('granted_by'),
  onBehalfOf: text('on_behalf_of'),
  source: text('source', { enum: ['import', 'administrator', 'installation'] }).notNull(),
  ...versioned,
}
export const grantRow = sqliteTable('grant_row', grantColumns, (t) => [
  index('grant_by_learner').on(t.learnerId),
  index('grant_by_unit').on(t.unitId),
])
export const grant = sqliteView('grant_held', grantColumns).existing()
