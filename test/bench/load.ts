import { type BenchRequest, type BenchResponse, openConnection } from './http-client.ts'
import { busyMs, cores, ownMs } from './machine.ts'

export type Send = (request: BenchRequest) => Promise<BenchResponse>
/**
 * What one client does over and over. Throws when anything is answered otherwise than it must be: a
 * server that refuses quickly must not look fast.
 */
export type Turn = (send: Send, client: number, round: number) => Promise<void>

export type Load = {
  port: number
  concurrency: number
  seconds: number
  warmUpMs: number
  turn: Turn
  /** Processor time that the server has used until now, in ms. */
  serverMs: () => number
}

/**
 * Times in milliseconds per turn; `serverMs` is the server's processor time per turn, `othersShare`
 * how much of the whole machine was used meanwhile by what is no part of the run.
 */
export type Measured = {
  perSecond: number
  p50: number
  p99: number
  serverMs: number
  othersShare: number
}

/**
 * Runs turns at a concurrency. Those count that end within the seconds after warming up: a rate by what
 * was finished, whenever it was begun. Throws what a turn throws.
 */
export async function load(given: Load): Promise<Measured> {
  const { port, concurrency, seconds, warmUpMs, turn } = given
  const times: number[] = []
  const begin = performance.now()
  const countFrom = begin + warmUpMs
  const end = countFrom + seconds * 1000
  let before = usage(given)
  const warm = setTimeout(() => {
    before = usage(given)
  }, warmUpMs)
  let failed = false
  const client = async (number: number) => {
    const connection = openConnection(port)
    try {
      for (let round = 0; performance.now() < end && !failed; round++) {
        const from = performance.now()
        await turn(connection.send, number, round)
        const now = performance.now()
        if (now >= countFrom && now <= end) times.push(now - from)
      }
    } catch (error) {
      failed = true
      throw error
    } finally {
      connection.close()
    }
  }
  const clients = Array.from({ length: concurrency }, (_, number) => client(number))
  await Promise.all(clients).finally(() => clearTimeout(warm))
  const after = usage(given)
  if (times.length === 0) throw new Error(`nothing was done within ${seconds} s`)
  const others = after.machine - before.machine - (after.run - before.run)
  return {
    ...timesOf(times, seconds),
    serverMs: (after.server - before.server) / times.length,
    othersShare: Math.max(0, others / ((after.at - before.at) * cores)),
  }
}

/** Processor time used until now, in ms: by the server, by all of the run, by all of the machine. */
function usage({ serverMs }: Pick<Load, 'serverMs'>) {
  const server = serverMs()
  return { at: performance.now(), server, run: server + ownMs(), machine: busyMs() }
}

function timesOf(times: number[], seconds: number) {
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99) }
}
