import type { JobHandlers } from '#app/platform/jobs.server.ts'
import { sendMail } from '#app/platform/mail.server.ts'
import { applyImport, readImport } from './import-jobs.server.ts'

/** What is done after the commit that asked for it, by kind. */
export const jobHandlers: JobHandlers = new Map([
  ['send-mail', sendMail],
  ['preview-import', readImport],
  ['apply-import', applyImport],
])
