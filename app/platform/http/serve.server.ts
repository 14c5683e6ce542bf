import { createServer, type RequestListener } from 'node:http'
import { resolve } from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import { env } from '../env.server.ts'
import { loadMessages } from '../i18n/messages.server.ts'
import { measureProcess } from '../metrics.server.ts'
import { createHandlers } from './handlers.server.ts'
import { listenerFor } from './listener.server.ts'
import { staticFiles } from './static.server.ts'

const headersTimeoutMs = 20_000
const requestTimeoutMs = 120_000
const drainMs = 10_000

/** Listens in this process and answers with the build. Resolves when connections are accepted. */
export async function serve(build: ServerBuild): Promise<void> {
  loadMessages()
  measureProcess()
  const files = staticFiles(resolve('build/client'))
  const handle = createHandlers(build)
  const pages = listenerFor(handle)
  const listener: RequestListener = (incoming, outgoing) => {
    if (!files(incoming, outgoing)) pages(incoming, outgoing)
  }
  const server = createServer(
    { headersTimeout: headersTimeoutMs, requestTimeout: requestTimeoutMs },
    listener,
  )
  server.keepAliveTimeout = 65_000
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(env().PORT, env().HOST, done)
  })
  const stop = () => {
    server.close(() => process.exit(0))
    server.closeIdleConnections()
    setTimeout(() => process.exit(0), drainMs).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  process.once('disconnect', stop)
}
