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
import { learner } from './organisation.ts'
import { versioned } from './visibility.ts'

export const certification = sqliteTable('certification', {
  id: text('id').primaryKey(),
  currentVersionId: text('current_version_id').notNull(),
})

/** Immutable. `definition` is the validated file: title, requirement tree, outcomes, tags, validity. */
export const certificationVersion = sqliteTable(
  'certification_version',
  {
    id: text('id').primaryKey(),
    certificationId: text('certification_id').notNull(),
    number: integer('number').notNull(),
    publishedAt: integer('published_at').notNull(),
    publishedBy: text('published_by'),
    definition: text('definition', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  },
  (t) => [uniqueIndex('certification_version_number').on(t.certificationId, t.number)],
)

/** One version of a rule. An edit ends the version before and adds the next. */
const ruleColumns = {
  rowId: integer('row_id').primaryKey({ autoIncrement: true }),
  id: text('id').notNull(),
  version: integer('version').notNull(),
  certificationId: text('certification_id').notNull(),
  strength: text('strength', { enum: ['mandatory', 'recommended'] }).notNull(),
  conditions: text('conditions', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  from: text('from_day').notNull(),
  until: text('until_day'),
  dueDays: integer('due_days').notNull(),
  reason: text('reason', { mode: 'json' }).$type<{ en: string; fr: string }>().notNull(),
  authorId: text('author_id'),
  sourceHash: text('source_hash').notNull(),
  recordedAt: integer('recorded_at').notNull(),
  ...versioned,
}
export const requirementRuleRow = sqliteTable('requirement_rule_row', ruleColumns, (t) => [
  index('rule_by_id').on(t.id, t.version),
  index('rule_by_certification').on(t.certificationId),
])
export const requirementRule = sqliteView('requirement_rule', ruleColumns).existing()

/** An award. It keeps the dates of its issue day whatever the definition becomes. */
const credentialColumns = {
  id: text('id').primaryKey(),
  publicId: text('public_id').notNull(),
  learnerId: text('learner_id')
    .notNull()
    .references(() => learner.id),
  certificationId: text('certification_id').notNull(),
  certificationVersionId: text('certification_version_id')
    .notNull()
    .references(() => certificationVersion.id),
  issuedOn: text('issued_on').notNull(),
  issuedAt: integer('issued_at').notNull(),
  expiresOn: text('expires_on'),
  windowFrom: text('window_from'),
  graceUntil: text('grace_until'),
  source: text('source', { enum: ['earned', 'imported', 'manual', 'equivalent'] }).notNull(),
  evidence: text('evidence', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  ...versioned,
}
export const credentialRow = sqliteTable('credential_row', credentialColumns, (t) => [
  uniqueIndex('credential_public').on(t.publicId),
  index('credential_by_learner').on(t.learnerId, t.certificationId),
  check('credential_dates', sql`${t.expiresOn} is null or ${t.expiresOn} > ${t.issuedOn}`),
])
export const credential = sqliteView('credential', credentialColumns).existing()

/** A fact about a credential: it does not count from `effective_on`. */
const revocationColumns = {
  credentialId: text('credential_id')
    .primaryKey()
    .references(() => credentialRow.id),
  effectiveOn: text('effective_on').notNull(),
  recordedAt: integer('recorded_at').notNull(),
  reason: text('reason').notNull(),
  actorId: text('actor_id'),
  ...versioned,
}
export const revocationRow = sqliteTable('revocation_row', revocationColumns)
export const revocation = sqliteView('revocation', revocationColumns).existing()

const waiverColumns = {
  id: text('id').primaryKey(),
  learnerId: text('learner_id')
    .notNull()
    .references(() => learner.id),
  certificationId: text('certification_id').notNull(),
  reason: text('reason').notNull(),
  grantedBy: text('granted_by').notNull(),
  from: text('from_day').notNull(),
  until: text('until_day').notNull(),
  ...versioned,
}
export const waiverRow = sqliteTable('waiver_row', waiverColumns, (t) => [
  index('waiver_by_learner').on(t.learnerId, t.certificationId),
])
export const waiver = sqliteView('waiver', waiverColumns).existing()
