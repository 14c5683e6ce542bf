import type { Db } from '#db/client.server.ts'
import { keyedHash } from './secrets.server.ts'

/** A bound on how often something may be done: at most `count` times within `seconds`. */
export type Limit = { name: string; count: number; seconds: number }

/**
 * Counts one try of `subject` (an address, an account) against a limit, in a transaction of its own.
 * Returns null while it is allowed, else the seconds until it is again. Subjects are kept hashed.
 */
export function countTry(db: Db, limit: Limit, subject: string, now: number): number | null {
  const key = keyedHash('rate-limit', `${limit.name}/${subject}`)
  const row = db.$client
    .prepare<unknown[], { count: number; resetsAt: number }>(
      `INSERT INTO rate_limit (key, count, resets_at) VALUES (@key, 1, @resets)
       ON CONFLICT (key) DO UPDATE SET
         count = CASE WHEN resets_at <= @now THEN 1 ELSE count + 1 END,
         resets_at = CASE WHEN resets_at <= @now THEN @resets ELSE resets_at END
       RETURNING count, resets_at AS resetsAt`,
    )
    .get({ key, now, resets: now + limit.seconds * 1000 })!
  return row.count > limit.count ? Math.ceil((row.resetsAt - now) / 1000) : null
}

/** Forgets the tries of a subject, as after a successful sign-in. */
export function forgetTries(db: Db, limit: Limit, subject: string): void {
  db.$client
    .prepare('DELETE FROM rate_limit WHERE key = ?')
    .run(keyedHash('rate-limit', `${limit.name}/${subject}`))
}

/** Removes counters whose time has passed; a nightly job calls it. */
export function sweepLimits(db: Db, now: number): number {
  return db.$client.prepare('DELETE FROM rate_limit WHERE resets_at <= ?').run(now).changes
}
