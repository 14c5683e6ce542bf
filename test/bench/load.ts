import { type BenchRequest, type BenchResponse, openConnection } from './http-client.ts'

export type Load = {
  port: number
  concurrency: number
  seconds: number
  /** What one client does over and over: sends requests until its turn is over. */
  turn: (send: (request: BenchRequest) => Promise<BenchResponse>, client: number) => Promise<void>
}

export type Measured = {
  perSecond: number
  p50: number
  p99: number
  failures: number
  bytes: number
}

const warmUpMs = 2000

/** Runs turns at a concurrency; the first two seconds are discarded. Times are milliseconds per turn. */
export async function load({ port, concurrency, seconds, turn }: Load): Promise<Measured> {
  const times: number[] = []
  let failures = 0
  let bytes = 0
  const begin = performance.now()
  const countFrom = begin + warmUpMs
  const end = countFrom + seconds * 1000
  const client = async (number: number) => {
    const connection = openConnection(port)
    const send = async (request: BenchRequest) => {
      const response = await connection.send(request)
      bytes = response.bytes
      if (response.status >= 400) failures += 1
      return response
    }
    while (performance.now() < end) {
      const from = performance.now()
      await turn(send, number).catch(() => {
        failures += 1
      })
      const now = performance.now()
      if (from >= countFrom && now <= end) times.push(now - from)
    }
    connection.close()
  }
  await Promise.all(Array.from({ length: concurrency }, (_, number) => client(number)))
  times.sort((a, b) => a - b)
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), failures, bytes }
}
