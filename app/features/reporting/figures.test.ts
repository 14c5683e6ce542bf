import { describe, expect, test } from 'vitest'
import { addDays } from '#app/domain/calendar.ts'
import { chanceFrom } from '#app/domain/seeded.ts'
import type { WriteCtx } from '#app/features/command.server.ts'
import { recordAbsent, recordRole } from '#app/features/organisation/facts/holdings.server.ts'
import { recordDeparture, recordPosting } from '#app/features/organisation/facts/service.server.ts'
import { recordMove } from '#app/features/organisation/facts/units.server.ts'
import { stage } from '#app/features/records/batch-stage.server.ts'
import { abandonBatch, openBatch, publishBatch } from '#app/features/records/batches.server.ts'
import {
  install,
  installAward,
  installPerson,
  performing,
} from '#test/factories/installed-organisation.ts'
import { made } from '#test/factories/organisation.ts'
import {
  type RandomOrganisation,
  randomOrganisation,
  randomPerson,
  someDay,
} from '#test/factories/random-organisation.ts'
import { type World, world } from '#test/support/world.ts'
import { inWords } from './difference.ts'
import { foldFigures, foldFiguresJob } from './fold.server.ts'
import { figuresPreparer } from './preparer.server.ts'
import { rebuildFigures } from './rebuild-figures.server.ts'
import { figuresGeneration } from './sum-rows.server.ts'
import { sweepFigures } from './sweep.server.ts'
import { verifyFigures } from './verify.server.ts'

function differences({ db }: World): string[] {
  const found: string[] = []
  verifyFigures(db, (difference) => found.push(inWords(difference)))
  return found
}

function installed(seed: string, people = 12) {
  const w = world('2025-06-01')
  const organisation = randomOrganisation(seed, people)
  install(w, organisation)
  return { w, organisation, chance: chanceFrom(`${seed} changes`) }
}

const post = { nation: 'XBB', category: 'military', grade: 'OF-4', band: 'senior' } as const

type Chance = ReturnType<typeof chanceFrom>

/** One of everything that may happen, in turn. */
function change(ctx: WriteCtx, { unitIds }: RandomOrganisation, chance: Chance, step: number) {
  const learnerId = `p${chance.below(12)}`
  const on = someDay(chance, 400)
  const unitId = unitIds[chance.below(unitIds.length)]!
  const award = randomPerson(chance, unitIds).credentials[0]
  const kinds = [
    () => recordRole(ctx, learnerId, { role: 'analyst', from: on, until: null }),
    () => recordAbsent(ctx, learnerId, { kind: 'leave', from: on, until: addDays(on, 20) }),
    () => recordPosting(ctx, learnerId, on, { unitId, ...post }),
    () => recordDeparture(ctx, learnerId, on),
    () => award && installAward(ctx, learnerId, { ...award, id: `later ${step}` }),
    () => installPerson(ctx, `new ${step}`, randomPerson(chance, unitIds)),
    () => recordMove(ctx, unitIds.at(-1)!, unitIds[0]!, on),
  ]
  kinds[step % kinds.length]!()
}

describe('whatever happens to people and units', { timeout: 60_000 }, () => {
  test('the figures kept event by event are those worked out anew from the log', async () => {
    for (let seed = 0; seed < 5; seed++) {
      const { w, organisation, chance } = installed(`feature ${seed}`)
      expect(differences(w), `seed ${seed}, after the installation`).toEqual([])
      for (let step = 0; step < 7; step++) {
        performing(w, (ctx) => change(ctx, organisation, chance, step))
        if (step % 3 === 0) await foldFigures(w.db, w.now)
        expect(differences(w), `seed ${seed}, step ${step}`).toEqual([])
      }
    }
  })
})

describe('bulk work', () => {
  test('builds the same figures anew, beside those that people see, and the old ones go', async () => {
    const { w } = installed('rebuilt', 30)
    made(await rebuildFigures(w.system))
    const generation = figuresGeneration(w.db)
    expect(generation).toBeGreaterThan(0)
    expect(differences(w)).toEqual([])
    await sweepFigures(w.db)
    for (const table of ['learner_standing', 'sum_year', 'sum_pending']) {
      const old = `select count(*) from ${table} where generation < ?`
      expect(w.db.$client.prepare(old).pluck().get(generation), table).toBe(0)
    }
    expect(differences(w)).toEqual([])
  })

  test('shows what people did while it was under way', async () => {
    const { w } = installed('meanwhile', 12)
    const batch = made(await openBatch(w.system, 'figures'))
    await figuresPreparer.prepare(batch)
    for (let n = 0; n < 12; n++) {
      const held = { role: 'operator', from: '2024-12-01', until: null }
      performing(w, (ctx) => recordRole(ctx, `p${n}`, held))
    }
    expect(differences(w)).toEqual([])
    await publishBatch(batch, [{ ...figuresPreparer, prepare: async () => {} }])
    expect(figuresGeneration(w.db)).toBe(batch.id)
    expect(differences(w)).toEqual([])
  })

  test('that concerns few people changes the figures in the moment it is shown', async () => {
    const { w, organisation, chance } = installed('few', 12)
    const before = figuresGeneration(w.db)
    const batch = made(await openBatch(w.system, 'people'))
    const person = randomPerson(chance, organisation.unitIds)
    stage(batch, (ctx) => installPerson(ctx, 'newcomer', person))
    stage(batch, (ctx) => recordPosting(ctx, 'p1', '2025-05-01', { unitId: 'a', ...post }))
    expect(differences(w)).toEqual([])
    await publishBatch(batch, [figuresPreparer])
    expect(figuresGeneration(w.db)).toBe(before)
    expect(differences(w)).toEqual([])
  })

  test('that moves units builds the figures by the new tree', async () => {
    const { w, organisation } = installed('moved', 12)
    const batch = made(await openBatch(w.system, 'people'))
    stage(batch, (ctx) => recordMove(ctx, organisation.unitIds.at(-1)!, 'a', '2025-05-20'))
    await publishBatch(batch, [figuresPreparer])
    expect(figuresGeneration(w.db)).toBe(batch.id)
    expect(differences(w)).toEqual([])
  })

  test('that is given up leaves the figures as they were', async () => {
    const { w } = installed('given up', 12)
    const count = () => w.db.$client.prepare('select count(*) from sum_year').pluck().get()
    await foldFigures(w.db, w.now)
    const before = count()
    const batch = made(await openBatch(w.system, 'figures'))
    await figuresPreparer.prepare(batch)
    expect(count()).toBeGreaterThan(Number(before))
    await abandonBatch(batch, 'a test')
    expect(count()).toBe(before)
    expect(differences(w)).toEqual([])
  })
})

test('pending changes are folded where they crowd, and the figures stay as they are', async () => {
  const { w } = installed('crowded', 40)
  const waiting = () =>
    w.db.$client
      .prepare('select count(*) as n from sum_pending group by unit_id, certification_id')
      .pluck()
      .all() as number[]
  expect(Math.max(...waiting())).toBeGreaterThanOrEqual(16)
  expect(Math.min(...waiting())).toBeLessThan(16)
  await foldFiguresJob({}, w.db, w.now)
  expect(waiting().length).toBeGreaterThan(0)
  expect(Math.max(...waiting())).toBeLessThan(16)
  expect(differences(w)).toEqual([])
})

describe('verification names', () => {
  const tampered = async (sql: string) => {
    const { w } = installed('tampered', 12)
    await foldFigures(w.db, w.now)
    expect(differences(w)).toEqual([])
    expect(w.db.$client.prepare(sql).run().changes).toBe(1)
    return differences(w)
  }
  const one = (table: string, where = 'true') =>
    `rowid = (select rowid from ${table} where ${where} limit 1)`

  test('a sum that was lost, with unit, certification, day, key and part', async () => {
    const found = await tampered(
      `delete from sum_year where ${one('sum_year', `unit_id = 'a' and dimension = 0 and certification_id = 'cyber'`)}`,
    )
    expect(found.join('\n')).toMatch(
      /unit A, cyber, \d{4}-\d\d-\d\d, total total, (certified|inTime|overdue|inGrace|waived): /,
    )
  })

  test('a total of a year that is not that of its days', async () => {
    const found = await tampered(
      `update sum_year set net = x'0000000001000000' where ${one('sum_year', 'dimension = 3')}`,
    )
    expect(found.join('\n')).toMatch(/1970-01-01/)
  })

  test('a standing that was changed, by person and certification, and every sum it is in', async () => {
    const found = await tampered(
      `update learner_standing set standing = json_set(standing, '$.parts.data', json('[20000,65535,0]'))
       where ${one('learner_standing', 'standing like \'%"data"%\'')}`,
    )
    expect(found[0]).toMatch(/^learner p\d+, data: /)
    expect(found.some((line) => line.startsWith('unit '))).toBe(true)
  })

  test('a fact that the log does not know', async () => {
    const found = await tampered(
      `update credential_row set expires_on = '2099-01-01' where ${one('credential_row')}`,
    )
    expect(found).toEqual([expect.stringMatching(/^learner p\d+: credentials are not/)])
  })

  test('a rule that was changed, and a unit that was moved, past the log', async () => {
    const rule = await tampered(
      `update requirement_rule_row set due_days = due_days + 1 where ${one('requirement_rule_row')}`,
    )
    expect(rule[0]).toMatch(/^rule r\d 1: /)
    const unit = await tampered(
      `update unit_placement_row set parent_id = 'a' where ${one('unit_placement_row', `unit_id = 'c' and parent_id is not 'a'`)}`,
    )
    expect(unit[0]).toMatch(/^unit C: /)
  })
})
