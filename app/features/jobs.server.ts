import type { JobHandler, JobHandlers } from '#app/platform/jobs.server.ts'
import { sendMail } from '#app/platform/mail.server.ts'
import { sweepLimits } from '#app/platform/rate-limit.server.ts'
import { expireAttempts } from './assessment/run-out.server.ts'
import { applyImport, readImport } from './import-jobs.server.ts'
import { foldFiguresJob } from './reporting/fold.server.ts'
import { sweepFiguresJob } from './reporting/sweep.server.ts'

/** What is done after the commit that asked for it, by kind. */
export const jobHandlers: JobHandlers = new Map([
  ['send-mail', sendMail],
  ['preview-import', readImport],
  ['apply-import', applyImport],
  ['fold-figures', foldFiguresJob],
  ['sweep-figures', sweepFiguresJob],
])

const forgetOldTries: JobHandler = async (_payload, db, now) => {
  sweepLimits(db, now)
}

/** What is done by the clock (cron patterns with seconds), whoever asked for nothing. */
export const timetable: readonly { at: string; does: JobHandler }[] = [
  { at: '*/15 * * * * *', does: expireAttempts },
  { at: '0 17 3 * * *', does: forgetOldTries },
]
