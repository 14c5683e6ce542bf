import { Cron } from 'croner'
import type { Db } from '#db/client.server.ts'
import type { JobHandler } from './jobs.server.ts'
import { log } from './log.server.ts'

/**
 * Does what is due by the clock in the organisation's time zone; only the supervising process does. A
 * turn that is still running when the next is due is not started twice.
 */
export function startTimetable(
  db: Db,
  timetable: readonly { at: string; does: JobHandler }[],
  timezone: string,
): void {
  const report = (error: unknown) => log.error({ err: error }, 'what was due by the clock failed')
  for (const { at, does } of timetable) {
    new Cron(at, { timezone, protect: true, catch: report, unref: true }, () =>
      does({}, db, Date.now()),
    )
  }
}
