import type Database from 'better-sqlite3'
import { openDatabase } from '#db/client.server.ts'
import type { Serving } from '#test/support/serving.ts'
import { startBare } from './bare.ts'
import { openConnection } from './http-client.ts'
import { load, type Measured, type Send, type Turn } from './load.ts'
import type { Options } from './options.ts'
import type { Organisation } from './organisation.ts'
import { processorMs } from './processes.ts'
import { type Group, written } from './raw-writes.ts'
import type { Prepared, Scenario } from './scenario.ts'

/** What a bare server does is soon known. */
const bareSecondsMax = 3

export const concurrencies = [1, 8, 32] as const

/** One line of the table. `baseline` is null until it has been measured. */
export type Figure = Measured & {
  name: Scenario['name']
  people: number
  concurrency: number
  baseline: { kind: Prepared['baseline']; perSecond: number; p50: number } | null
}

/** The rows of a scenario's turn, for writing them plainly when the server has ended. */
export type RowsWritten = { name: Scenario['name']; groups: Group[] }

type Under = { organisation: Organisation; server: Serving; options: Options }

export const pidsOf = (server: Serving): number[] => [server.pid, ...server.workers()]

/** Runs a scenario at every concurrency against the server, and its bytes against a bare one. */
export async function measure(
  scenario: Scenario,
  { organisation, server, options }: Under,
  say: (words: string) => void,
): Promise<{ figures: Figure[]; rows: RowsWritten | null }> {
  const { name } = scenario
  const { people, database, folder } = organisation
  const db = openDatabase(database)
  try {
    const prepared = await scenario.prepare({ db, port: server.port })
    const pids = pidsOf(server)
    const against = { port: server.port, serverMs: () => processorMs(pids), turn: prepared.turn }
    const rows =
      prepared.baseline === 'rows' ? await sampleRows(db.$client, prepared, server) : null
    const product = await atEach(options, against)
    const bare =
      prepared.baseline === 'bytes' ? await bytesAlone(prepared, server, options, folder) : []
    const figures = product.map((measured, index) => ({
      ...{ name, people, concurrency: concurrencies[index]!, ...measured },
      baseline: bare[index] ? { kind: prepared.baseline, ...bare[index] } : null,
    }))
    say(
      `${name}, ${people} people: ${product.map((one) => Math.round(one.perSecond)).join(', ')} a second`,
    )
    return { figures, rows: rows && { name, groups: rows } }
  } catch (error) {
    throw new Error(`${name} with ${people} people: ${(error as Error).message}`, { cause: error })
  } finally {
    db.$client.close()
  }
}

type Against = { port: number; turn: Turn; serverMs: () => number }

type Lasting = Pick<Options, 'seconds' | 'warmUpMs'>

async function atEach({ seconds, warmUpMs }: Lasting, against: Against): Promise<Measured[]> {
  const all: Measured[] = []
  for (const concurrency of concurrencies)
    all.push(await load({ ...against, concurrency, seconds, warmUpMs }))
  return all
}

type Bytes = Extract<Prepared, { baseline: 'bytes' }>

async function bytesAlone({ sample }: Bytes, server: Serving, options: Options, folder: string) {
  const connection = openConnection(server.port)
  const response = await connection.send(sample)
  connection.close()
  const bare = await startBare(folder, response)
  const turn: Turn = async (send) => {
    const { status } = await send(sample)
    if (status !== response.status) throw new Error(`the bare server answered ${status}`)
  }
  const { warmUpMs, seconds } = options
  const short = { warmUpMs: warmUpMs / 2, seconds: Math.min(seconds, bareSecondsMax) }
  const all = await atEach(short, { port: bare.port, turn, serverMs: () => Number.NaN })
  await bare.stop()
  return all
}

/** What one turn writes, transaction by transaction. */
async function sampleRows(
  client: Database.Database,
  { learnerId, sampleTurn }: Extract<Prepared, { baseline: 'rows' }>,
  server: Serving,
): Promise<Group[]> {
  const connection = openConnection(server.port)
  const groups: Group[] = []
  const send: Send = async (request) => {
    const since = written(client, learnerId)
    const response = await connection.send(request)
    groups.push(since())
    return response
  }
  await sampleTurn(send, 0, 0)
  connection.close()
  return groups.filter((group) => group.length > 0)
}
