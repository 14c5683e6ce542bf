import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openConnection } from '#test/bench/http-client.ts'
import { type Serving, startServing } from '#test/support/serving.ts'
import { halves, lost, newLedger, reading } from './acknowledged.ts'
import { assessmentId, type Installation, install } from './installation.ts'
import { startSitting } from './sitting-load.ts'

/** In blocks of 512 bytes: more than the database has, less than its log grows to between two folds. */
const fileBlocksMax = 3072
const fullSecondsMax = 120

let place: Installation
let server: Serving | undefined

beforeAll(async () => {
  place = await install(6)
})

afterAll(async () => {
  await server?.kill()
  rmSync(place.folder, { recursive: true, force: true })
})

async function until(done: () => boolean): Promise<void> {
  for (let waited = 0; waited < fullSecondsMax * 20 && !done(); waited++) {
    await new Promise((resume) => setTimeout(resume, 50))
  }
}

test('when no file can grow any more, people are told and go on reading; nothing kept is lost', async () => {
  const { serving, sitters, path } = place
  const ledger = newLedger()
  const under = ['sh', '-c', `ulimit -f ${fileBlocksMax}; exec "$0" "$@"`]
  server = await startServing({ ...serving, under })
  const given = { sitters, path, ledger, port: () => server!.port }
  const load = startSitting(given)
  await until(() => load.surprises.length > 0)
  await load.stop()
  expect(load.counts().answers).toBeGreaterThan(0)
  expect(load.surprises.length).toBeGreaterThan(0)
  expect(load.surprises.filter((words) => !words.endsWith('answered 503'))).toEqual([])
  expect(server.output()).toMatch(/the disk (refuses|is full)/)

  const { send, close } = openConnection(server.port)
  const { cookie } = sitters[0]!
  expect((await send({ path: '/learn', cookie })).status).toBe(200)
  const page = await send({ path: `/assess/${assessmentId}`, cookie })
  expect(page.status).toBe(200)
  close()
  expect(reading(path, (db) => lost(db, ledger))).toEqual([])
  expect(reading(path, halves)).toEqual([])
  await server.stop()

  server = await startServing(serving)
  const again = startSitting(given)
  await until(() => again.counts().submissions > 2)
  await again.stop()
  expect(again.surprises).toEqual([])
  expect(again.counts().submissions).toBeGreaterThan(2)
  expect(reading(path, (db) => lost(db, ledger))).toEqual([])
  expect(reading(path, halves)).toEqual([])
})
