import cluster from 'node:cluster'
import type { RequestListener } from 'node:http'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { createRequestListener } from '@remix-run/node-fetch-server'
import { cast } from '#app/features/demonstration/history/cast.ts'
import { demonstrationPassword } from '#app/features/demonstration/seed.server.ts'
import { jobHandlers, timetable } from '#app/features/jobs.server.ts'
import { database } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { answer } from '#app/platform/http/answer.server.ts'
import { serve } from '#app/platform/http/serve.server.ts'
import { superviseWorkers } from '#app/platform/http/supervise.server.ts'
import { forgetMessages } from '#app/platform/i18n/messages.server.ts'
import { startJobRunner } from '#app/platform/jobs.server.ts'
import { serveMetrics } from '#app/platform/metrics.server.ts'
import { startTimetable } from '#app/platform/timetable.server.ts'
import { prepare } from './prepare.server.ts'
import { refuseUnsafeSettings } from './safe-settings.server.ts'
import { refuseUnusableStorage } from './usable-storage.server.ts'

/** Starts this process's part: the first prepares and supervises, the others answer requests. */
export async function start(build: ServerBuild): Promise<void> {
  if (cluster.isWorker) return serve(build)
  try {
    refuseUnusableStorage(Date.now(), (words) => process.stderr.write(`${words}\n`))
    refuseUnsafeSettings()
    await prepare()
    await superviseWorkers()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
  startJobRunner(database(), jobHandlers)
  startTimetable(database(), timetable, env().TIME_ZONE)
  serveMetrics(database())
  process.stdout.write(`Cursus is at ${env().baseUrl}\n`)
  if (env().CURSUS_MODE === 'demonstration') process.stdout.write(demonstrationAccounts())
}

function demonstrationAccounts(): string {
  const names = cast.map(({ part }) => `  ${part}@demo.example\n`).join('')
  return `Accounts, each with the password ${demonstrationPassword}\n${names}`
}

/** Prepares the database for `npm run dev`, which serves from one process. */
export async function prepareDevelopment(): Promise<{ port: number; host: string }> {
  await prepare()
  startJobRunner(database(), jobHandlers)
  return { port: env().PORT, host: env().HOST }
}

/** Answers each request with the newest build and messages. */
export function developmentListener(load: () => Promise<ServerBuild>): RequestListener {
  return createRequestListener(async (request: Request, client: { address: string }) => {
    forgetMessages()
    const build = await load()
    return answer(request, client.address, (own) => createRequestHandler(build, 'development')(own))
  })
}
