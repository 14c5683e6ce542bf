import cluster from 'node:cluster'
import type { ServerBuild } from '@remix-run/node'
import { env } from '#app/platform/env.server.ts'
import { serve, superviseWorkers } from '#app/platform/http/serve.server.ts'
import { prepare } from './prepare.server.ts'

/** Starts this process's part: the first prepares and supervises, the others answer requests. */
export async function start(build: ServerBuild): Promise<void> {
  if (cluster.isWorker) return serve(build)
  await prepare()
  await superviseWorkers()
  process.stdout.write(`Cursus is at ${env().baseUrl}\n`)
}
