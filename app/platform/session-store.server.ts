import { and, eq, gt, lte, sql } from 'drizzle-orm'
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia'
import { type Db, statement } from '#db/client.server.ts'
import { account, session } from '#db/schema/account.ts'
import { grant } from '#db/schema/organisation.ts'
import { sha256 } from './secrets.server.ts'
import { writeIfPossible } from './storage-fault.server.ts'

const find = statement((db) =>
  db
    .select({
      learnerId: session.learnerId,
      expiresAt: session.expiresAt,
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
      theme: account.theme,
      shortcuts: account.shortcuts,
    })
    .from(session)
    .innerJoin(account, eq(account.learnerId, session.learnerId))
    .where(eq(session.idHash, sql.placeholder('idHash')))
    .prepare(),
)

/** Sessions in SQLite for lucia, keeping only the SHA-256 of each id. */
export function sessionStore(db: Db): Adapter {
  return {
    async getSessionAndUser(id): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const row = find(db).get({ idHash: sha256(id) })
      if (!row) return [null, null]
      const { learnerId, expiresAt, createdAt, lastSeenAt, theme, shortcuts } = row
      return [
        {
          id,
          userId: learnerId,
          expiresAt: new Date(expiresAt),
          attributes: { createdAt, lastSeenAt, device: '' },
        },
        { id: learnerId, attributes: { theme, shortcuts } },
      ]
    },
    async getUserSessions() {
      return []
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      const { createdAt, lastSeenAt, device } = attributes
      const row = { idHash: sha256(id), learnerId: userId, createdAt, lastSeenAt, device }
      db.insert(session)
        .values({ ...row, expiresAt: expiresAt.getTime() })
        .run()
    },
    async updateSessionExpiration(id, expiresAt) {
      const extended = db
        .update(session)
        .set({ expiresAt: expiresAt.getTime() })
        .where(eq(session.idHash, sha256(id)))
      writeIfPossible(() => extended.run())
    },
    async deleteSession(id) {
      db.delete(session)
        .where(eq(session.idHash, sha256(id)))
        .run()
    },
    async deleteUserSessions(learnerId) {
      db.delete(session).where(eq(session.learnerId, learnerId)).run()
    },
    async deleteExpiredSessions() {
      db.delete(session).where(lte(session.expiresAt, Date.now())).run()
    },
  }
}

/** The sessions a learner has open, newest first, for the page where they can be ended. */
export function openSessions(db: Db, learnerId: string, now: number) {
  return db
    .select()
    .from(session)
    .where(and(eq(session.learnerId, learnerId), gt(session.expiresAt, now)))
    .orderBy(sql`${session.lastSeenAt} desc`)
    .all()
}

/** Notes activity; `lastSeenAt` is what the idle limit of administrators is measured from. */
export function touchSession(db: Db, id: string, now: number): void {
  db.update(session)
    .set({ lastSeenAt: now })
    .where(eq(session.idHash, sha256(id)))
    .run()
}

/** Whether a learner holds administration at all; asked only when a session has been idle. */
export function administers(db: Db, learnerId: string): boolean {
  const held = and(eq(grant.learnerId, learnerId), eq(grant.permissionSet, 'administrator'))
  return db.select({ id: grant.id }).from(grant).where(held).get() !== undefined
}
