import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createUnit } from '#app/features/organisation/commands/units.server.ts'
import { recordNames, recordUnit } from '#app/features/organisation/facts/units.server.ts'
import { unitsAt, unitsOf } from '#app/features/organisation/queries/units.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { type Db, migrateDatabase, openDatabase } from '#db/client.server.ts'
import { batch as batchTable, knownEvent } from '#db/schema/records.ts'
import { aUnit, made } from '#test/factories/organisation.ts'
import { type World, world } from '#test/support/world.ts'
import { leaseMs } from './batch.ts'
import { clearLeftovers } from './batch-clearing.server.ts'
import { batchUnderWay } from './batch-queries.server.ts'
import { stage, stageEach } from './batch-stage.server.ts'
import { abandonBatch, openBatch, publishBatch } from './batches.server.ts'
import { stagedTables } from './staged-tables.server.ts'

const on = '2026-05-01'

const newUnit = (code: string, parentId: string | null) => {
  return { id: `id-${code}`, code, nameEn: code, nameFr: code, nation: 'XAA', parentId, on }
}

const codes = (db: Db) => [...unitsOf(db).byCode.keys()].sort()

/** Every staged table as it is stored, so that nothing left behind is overlooked. */
const contents = (db: Db) =>
  stagedTables(db).map(({ name }) => [name, db.$client.prepare(`select * from ${name}`).all()])

/** Adds two units, renames one that was there, and retires one of its own rows again. */
async function bulkWork(w: World, rootId: string, clock?: () => number) {
  const batch = made(await openBatch(w.system, 'test', clock))
  stage(batch, (ctx) => recordUnit(ctx, newUnit('B1', rootId)))
  stage(batch, (ctx) => recordUnit(ctx, newUnit('B2', 'id-B1')))
  stage(batch, (ctx) => recordNames(ctx, 'id-B2', { ...newUnit('B3', null) }))
  stage(batch, (ctx) => recordNames(ctx, rootId, { ...newUnit('ROOT', null), code: 'TOP' }))
  return batch
}

test('what a batch stages is seen by nobody until it is published, then all of it at once', async () => {
  const w = world()
  const root = aUnit(w, { code: 'ROOT' })
  const batch = await bulkWork(w, root.id)
  expect(codes(w.db)).toEqual(['ROOT'])
  expect([...unitsAt(w.db, batch.id).byCode.keys()].sort()).toEqual(['B1', 'B3', 'TOP'])
  await publishBatch(batch, [])
  expect(codes(w.db)).toEqual(['B1', 'B3', 'TOP'])
})

test('what is derived is prepared from the staged facts and finished in the switch itself', async () => {
  const w = world()
  const root = aUnit(w, { code: 'ROOT' })
  const batch = await bulkWork(w, root.id)
  const seen: string[] = []
  await publishBatch(batch, [
    {
      name: 'test',
      prepare: async ({ id }) => void seen.push(`prepare ${unitsAt(w.db, id).byCode.size}`),
      finish: (ctx) =>
        void seen.push(`finish ${codes(ctx.db).length} ${ctx.batch?.id === batch.id}`),
    },
  ])
  expect(seen).toEqual(['prepare 3', 'finish 1 true'])
  expect([...batch.types]).toEqual([
    'unit.created',
    'unit.recoded',
    'unit.renamed',
    'batch.published',
  ])
})

test('while a batch stages nobody changes the organisation and no second batch begins', async () => {
  const w = world()
  const root = aUnit(w, { code: 'ROOT' })
  const batch = await bulkWork(w, root.id)
  const change = { ...newUnit('LIVE', root.id) }
  expect(perform(w.system, createUnit, change)).toEqual({ ok: false, refusal: 'import-under-way' })
  expect(await openBatch(w.system, 'test')).toEqual({ ok: false, refusal: 'import-under-way' })
  await publishBatch(batch, [])
  expect(perform(w.system, createUnit, change)).toMatchObject({ ok: true })
})

test('an abandoned batch leaves every table as it was, and its events are void', async () => {
  const w = world()
  const root = aUnit(w, { code: 'ROOT' })
  const before = contents(w.db)
  const batch = await bulkWork(w, root.id)
  await abandonBatch(batch, 'test')
  expect(contents(w.db)).toEqual(before)
  const types = w.db
    .select()
    .from(knownEvent)
    .all()
    .map(({ type }) => type)
  expect(types).toEqual(['unit.created', 'batch.abandoned'])
  expect(batchUnderWay(w.db)).toBeNull()
})

test('after a crash at any moment readers see the old state, and clearing away restores every table', async () => {
  let crashes = 0
  for (let step = 1; ; step++) {
    const w = world()
    const root = aUnit(w, { code: 'ROOT' })
    const before = contents(w.db)
    let calls = 0
    const dying = () => {
      if (++calls >= step) throw new Error('crash')
      return 1_000
    }
    const work = async () => publishBatch(await bulkWork(w, root.id, dying), [])
    const outcome = await work().then(
      () => 'published',
      () => 'crashed',
    )
    if (outcome === 'published') break
    crashes++
    expect(codes(w.db)).toEqual(['ROOT'])
    await clearLeftovers(w.system, () => 1_000 + leaseMs)
    expect(contents(w.db)).toEqual(before)
    await publishBatch(await bulkWork(w, root.id), [])
    expect(codes(w.db)).toEqual(['B1', 'B3', 'TOP'])
  }
  expect(crashes).toBe(8)
})

test('a crash in the middle of clearing away is cleared away as well', async () => {
  const w = world()
  const root = aUnit(w, { code: 'ROOT' })
  const before = contents(w.db)
  const batch = await bulkWork(w, root.id)
  const ending = { state: 'abandoned' as const }
  w.db.update(batchTable).set(ending).where(eq(batchTable.id, batch.id)).run()
  w.db.$client.prepare('delete from org_unit_row where generation = ?').run(batch.id)
  const change = { ...newUnit('LIVE', root.id) }
  expect(perform(w.system, createUnit, change)).toEqual({ ok: false, refusal: 'import-under-way' })
  expect(await clearLeftovers(w.system)).toBe(true)
  expect(contents(w.db)).toEqual(before)
})

test('a process that wakes up after its batch was given up writes nothing more', async () => {
  const w = world()
  const root = aUnit(w, { code: 'ROOT' })
  const sleeper = await bulkWork(w, root.id, () => 1_000)
  const later = () => 1_000 + leaseMs
  const next = made(await openBatch(w.system, 'test', later))
  expect(() => stage(sleeper, (ctx) => recordUnit(ctx, newUnit('LATE', root.id)))).toThrow(
    /given up/,
  )
  await expect(publishBatch(sleeper, [])).rejects.toThrow(/given up/)
  await publishBatch(next, [])
  expect(codes(w.db)).toEqual(['ROOT'])
})

test('another connection to the same file sees nothing of a batch, then all, and may not begin its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cursus-batch-'))
  const [mine, theirs] = [0, 1].map(() => openDatabase(join(folder, 'test.db')))
  migrateDatabase(mine!)
  const w = world('2026-06-01', mine)
  const other = world('2026-06-01', theirs)
  const root = aUnit(w, { code: 'ROOT' })
  const batch = await bulkWork(w, root.id)
  expect(codes(other.db)).toEqual(['ROOT'])
  expect(await openBatch(other.system, 'test')).toMatchObject({ ok: false })
  await publishBatch(batch, [])
  expect(codes(other.db)).toEqual(['B1', 'B3', 'TOP'])
  for (const db of [mine!, theirs!]) db.$client.close()
  rmSync(folder, { recursive: true })
})

test('the progress of a batch can be followed while it works', async () => {
  const w = world()
  const batch = made(await openBatch(w.system, 'test'))
  const seen: unknown[] = []
  await stageEach(batch, ['A', 'B'], (ctx, code) => recordUnit(ctx, newUnit(code, null)), {
    step: 'units',
    of: 2,
  })
  seen.push(batchUnderWay(w.db)?.progress)
  expect(seen).toEqual([{ step: 'units', done: 2, of: 2 }])
  await abandonBatch(batch, 'test')
})
