import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { learner } from './organisation.ts'

/** A learner who can sign in. The e-mail is in `identity`. */
export const account = sqliteTable('account', {
  learnerId: text('learner_id')
    .primaryKey()
    .references(() => learner.id),
  passwordHash: text('password_hash').notNull(),
  createdAt: integer('created_at').notNull(),
  passwordChangedAt: integer('password_changed_at').notNull(),
  theme: text('theme', { enum: ['system', 'light', 'dark'] })
    .notNull()
    .default('system'),
  shortcuts: integer('shortcuts', { mode: 'boolean' }).notNull().default(true),
})

/** Only the SHA-256 of a session's id is kept. */
export const session = sqliteTable(
  'session',
  {
    idHash: text('id_hash').primaryKey(),
    learnerId: text('learner_id')
      .notNull()
      .references(() => learner.id),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    lastSeenAt: integer('last_seen_at').notNull(),
    device: text('device').notNull(),
  },
  (t) => [index('session_by_learner').on(t.learnerId), index('session_by_expiry').on(t.expiresAt)],
)

/** A six-digit code on its way: hashed, single use, bound to the browser that asked. */
export const oneTimeCode = sqliteTable(
  'one_time_code',
  {
    id: text('id').primaryKey(),
    purpose: text('purpose', { enum: ['register', 'recover'] }).notNull(),
    emailFolded: text('email_folded').notNull(),
    browserHash: text('browser_hash').notNull(),
    codeHash: text('code_hash').notNull(),
    payload: text('payload', { mode: 'json' }).$type<Record<string, string>>().notNull(),
    tries: integer('tries').notNull().default(0),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    state: text('state', { enum: ['open', 'used', 'void'] }).notNull(),
  },
  (t) => [
    index('code_by_email').on(t.emailFolded, t.purpose, t.createdAt),
    check('code_state', sql`${t.state} in ('open', 'used', 'void')`),
  ],
)

/** A proved address that no allowed domain or personnel record vouches for: an administrator decides. */
export const registrationRequest = sqliteTable('registration_request', {
  id: text('id').primaryKey(),
  email: text('email').notNull(),
  emailFolded: text('email_folded').notNull(),
  givenName: text('given_name').notNull(),
  familyName: text('family_name').notNull(),
  passwordHash: text('password_hash').notNull(),
  locale: text('locale', { enum: ['en', 'fr'] }).notNull(),
  createdAt: integer('created_at').notNull(),
  state: text('state', { enum: ['waiting', 'accepted', 'declined'] }).notNull(),
  decidedBy: text('decided_by'),
  decidedAt: integer('decided_at'),
})

/** An administrator's one-time link to claim a record that holds grants, or to the first account. */
export const claimLink = sqliteTable('claim_link', {
  tokenHash: text('token_hash').primaryKey(),
  learnerId: text('learner_id')
    .notNull()
    .references(() => learner.id),
  createdBy: text('created_by'),
  createdAt: integer('created_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
  usedAt: integer('used_at'),
})

/** A new address for a claimed account, which the new address itself must confirm. */
export const emailChange = sqliteTable('email_change', {
  learnerId: text('learner_id')
    .primaryKey()
    .references(() => learner.id),
  email: text('email').notNull(),
  tokenHash: text('token_hash').notNull().unique(),
  askedAt: integer('asked_at').notNull(),
})

export const newsletterConsent = sqliteTable('newsletter_consent', {
  learnerId: text('learner_id')
    .primaryKey()
    .references(() => learner.id),
  givenAt: integer('given_at').notNull(),
  withdrawnAt: integer('withdrawn_at'),
  tokenHash: text('token_hash').notNull(),
})

/** A key to the API: shown once, kept as a hash, bound to a unit, read-only. */
export const apiToken = sqliteTable(
  'api_token',
  {
    id: text('id').primaryKey(),
    tokenHash: text('token_hash').notNull().unique(),
    name: text('name').notNull(),
    ownerId: text('owner_id').notNull(),
    unitId: text('unit_id').notNull(),
    createdAt: integer('created_at').notNull(),
    expiresOn: text('expires_on').notNull(),
    revokedAt: integer('revoked_at'),
    lastUsedAt: integer('last_used_at'),
  },
  (t) => [index('token_by_owner').on(t.ownerId)],
)
