import cluster, { type Worker } from 'node:cluster'
import { resolve } from 'node:path'
import { env } from '../env.server.ts'
import { log } from '../log.server.ts'

const stopMsMax = 11_000
const firstDelayMs = 100
const delayMsMax = 5_000
/** So many workers in a row that end before they listen mean that none ever will. */
const failuresMax = 8

/**
 * Keeps `WORKERS` serving processes alive: one that ends is replaced, ever later while they keep
 * ending. Resolves when all listen; rejects when they only end.
 */
export function superviseWorkers(): Promise<void> {
  const workers = env().WORKERS
  cluster.setupPrimary({ exec: resolve('app/cli/serve.mjs') })
  const stopping = stopWithWorkers()
  const listening = new Set<Worker>()
  let failures = 0
  return new Promise((done, fail) => {
    cluster.on('listening', (worker) => {
      failures = 0
      listening.add(worker)
      if (listening.size === workers) done()
    })
    cluster.on('exit', (worker, exitCode, signal) => {
      if (stopping.now) return
      if (!listening.delete(worker)) failures += 1
      log.warn({ worker: worker.id, exitCode, signal }, 'a worker ended and is replaced')
      if (failures >= failuresMax)
        return fail(new Error('The serving processes end as soon as they start'))
      setTimeout(() => cluster.fork(), Math.min(delayMsMax, firstDelayMs * 2 ** failures))
    })
    for (let count = 0; count < workers; count++) cluster.fork()
  })
}

/** SIGTERM and SIGINT end the workers first, which finish what they are answering. */
function stopWithWorkers(): { now: boolean } {
  const stopping = { now: false }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      stopping.now = true
      const left = () => Object.values(cluster.workers ?? {})
      for (const worker of left()) worker?.kill('SIGTERM')
      setTimeout(() => process.exit(0), stopMsMax).unref()
      cluster.on('exit', () => left().length === 0 && process.exit(0))
    })
  }
  return stopping
}
