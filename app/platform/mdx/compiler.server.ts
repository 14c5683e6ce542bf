import { availableParallelism, loadavg } from 'node:os'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { errorAt, startOf } from '#app/domain/finding.ts'
import { type MadeText, nothingMade, type TextJob } from './made-text.ts'

/** What one text may take: time of a machine with nothing else to do, and memory of its worker. */
const makeMsMax = 2_000
const makeMegabytesMax = 192
/** Loading the compiler on a busy machine. */
const startMsMax = 30_000
const idleMsMax = 30_000

/** A machine that does much else is given more time: its load must not speak against a text. */
const patienceMax = 8

function patience(): number {
  const [load = 0] = loadavg()
  return Math.min(patienceMax, Math.max(1, load / availableParallelism()))
}

export type Compiler<Context, Made> = {
  make: (job: TextJob<Context>) => Promise<MadeText<Made>>
  close: () => Promise<void>
}

type Answer<Made> = { ready?: true; made?: MadeText<Made>; fault?: string }

/**
 * Makes texts in one worker, in turn. `entry` is the worker's file, from the root of the project. A
 * text that takes too long or too much ends the worker, not the process; the next gets a new one.
 */
export function compiler<Context, Made>(entry: string): Compiler<Context, Made> {
  let worker: Worker | null = null
  let turn: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined

  async function close(): Promise<void> {
    clearTimeout(idle)
    const ended = worker
    worker = null
    await ended?.terminate()
  }

  async function begin(): Promise<Worker> {
    const started = startWorker(entry)
    worker = started
    started
      .on('error', () => undefined)
      .once('exit', () => {
        if (worker === started) worker = null
      })
    const began = await answerOf<Made>(started, startMsMax * patience())
    if (typeof began === 'object' && began.ready) return started
    await close()
    throw new Error('The compiler did not start')
  }

  async function makeNow(job: TextJob<Context>): Promise<MadeText<Made>> {
    clearTimeout(idle)
    const making = worker ?? (await begin())
    making.ref()
    making.postMessage(job)
    const answer = await answerOf<Made>(making, makeMsMax * patience())
    making.unref()
    if (answer === 'time' || answer === 'memory') {
      await close()
      const max = answer === 'time' ? makeMsMax / 1000 : makeMegabytesMax
      return nothingMade([errorAt(startOf(job.file), 'limit', { what: answer, max, found: 0 })])
    }
    idle = setTimeout(close, idleMsMax).unref()
    if (!answer.made) throw new Error(answer.fault)
    return answer.made
  }

  return {
    make(job) {
      const made = turn.then(() => makeNow(job))
      turn = made.catch(() => undefined)
      return made
    },
    close,
  }
}

/** The worker sees none of our settings: it needs no secret, and what it runs was written by others. */
function startWorker(entry: string): Worker {
  const given = ['PATH', 'TMPDIR', 'ESBUILD_BINARY_PATH'].filter((name) => process.env[name])
  const env = Object.fromEntries(given.map((name) => [name, process.env[name]]))
  return new Worker(resolve('app/platform/mdx/worker-boot.mjs'), {
    workerData: { entry: pathToFileURL(resolve(entry)).href },
    env: { ...env, NODE_ENV: 'production' },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: makeMegabytesMax },
  })
}

function answerOf<Made>(worker: Worker, msMax: number): Promise<Answer<Made> | 'time' | 'memory'> {
  return new Promise((settle, fail) => {
    const timer = setTimeout(() => finish(() => settle('time')), msMax)
    const onMessage = (answer: Answer<Made>) => finish(() => settle(answer))
    const onError = (error: Error & { code?: string }) =>
      finish(() => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? settle('memory') : fail(error)))
    function finish(end: () => void): void {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError)
      end()
    }
    worker.on('message', onMessage).on('error', onError)
  })
}
