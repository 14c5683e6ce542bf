import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '#db/client.server.ts'
import { type Serving, startServing } from '#test/support/serving.ts'
import { halves, type Ledger, lost, newLedger, reading } from './acknowledged.ts'
import { type Installation, install } from './installation.ts'
import { type SittingLoad, startSitting } from './sitting-load.ts'

const kills = 20
const sitters = 12
/** Between two kills at least so much is done, and then a while that differs from kill to kill. */
const submissionsBetween = 3
const whileMs = 53
const stuckMs = 120_000

let place: Installation
let server: Serving

beforeAll(async () => {
  place = await install(sitters)
  server = await startServing(place.serving)
})

afterAll(async () => {
  await server?.kill()
  rmSync(place.folder, { recursive: true, force: true })
})

const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms))

/** Ends one serving process, or all of them and the one that supervises; ends when people are served. */
async function killOnce(round: number): Promise<void> {
  if (round % 2 === 0) {
    await server.kill()
    server = await startServing(place.serving)
    return
  }
  const [victim] = server.workers()
  process.kill(victim!, 'SIGKILL')
  while (server.workers().includes(victim!) || server.workers().length < 2) await pause(50)
}

async function untilSubmitted(load: SittingLoad, count: number): Promise<void> {
  const since = performance.now()
  while (load.counts().submissions < count) {
    if (performance.now() - since > stuckMs) throw new Error('Nobody can submit any more')
    await pause(20)
  }
}

function kpiVerify() {
  const command = ['node_modules/tsx/dist/cli.mjs', 'app/cli/kpi-verify.ts']
  const env = { ...process.env, DATABASE_URL: `file:${place.path}`, CURSUS_MODE: 'production' }
  return spawnSync(process.execPath, command, { env, encoding: 'utf8' })
}

test('killed twenty times under load, nothing acknowledged is lost and nothing is half done', async () => {
  const ledger: Ledger = newLedger()
  const { sitters: people, path } = place
  const load = startSitting({ sitters: people, path, ledger, port: () => server.port })
  for (let round = 1; round <= kills; round++) {
    await untilSubmitted(load, load.counts().submissions + submissionsBetween)
    await pause((whileMs * round) % 500)
    await killOnce(round)
    expect(reading(path, (db) => lost(db, ledger))).toEqual([])
    expect(reading(path, halves)).toEqual([])
  }
  await load.stop()
  await server.stop()

  const { answers, submissions, lostOnTheWay } = load.counts()
  process.stdout.write(
    `${kills} kills: ${answers} answers, ${submissions} submissions and ${ledger.credentials.size} ` +
      `credentials acknowledged, ${lostOnTheWay} sittings cut off; all there.\n`,
  )
  expect(lostOnTheWay, 'the kills hit people at work').toBeGreaterThanOrEqual(kills / 2)
  expect(load.surprises).toEqual([])
  expect(submissions).toBeGreaterThan(kills)
  expect(ledger.credentials.size).toBeGreaterThan(0)
  const verified = kpiVerify()
  expect(verified.stdout + verified.stderr).not.toMatch(/differ/i)
  expect(verified.status).toBe(0)

  losingIsNoticed(ledger)
}, 900_000)

/** Takes away one answer, one grade and one credential: each is missed. */
function losingIsNoticed(ledger: Ledger): void {
  const db = openDatabase(place.path)
  const [attemptId] = ledger.submitted
  db.$client.pragma('foreign_keys = OFF')
  db.$client.exec(`DELETE FROM response WHERE rowid = (SELECT rowid FROM response LIMIT 1)`)
  // Somebody has one open attempt at most, so that those begun since go first.
  db.$client.exec(
    "UPDATE attempt SET state = 'invalidated', graded_at = started_at WHERE state = 'open'",
  )
  db.$client
    .prepare("UPDATE attempt SET state = 'open', graded_at = NULL WHERE id = ?")
    .run(attemptId)
  db.$client.exec('DELETE FROM credential_row')
  const missed = lost(db, ledger).join('\n')
  expect(missed).toMatch(/the answer to maps-\d+ of /)
  expect(missed).toContain(`the submission of ${attemptId}`)
  expect(missed).toMatch(/the credential /)
  expect(halves(db).join('\n')).toMatch(/log says is graded/)
  expect(halves(db).join('\n')).toMatch(/a pass that earned nothing/)
  db.$client.close()
}
