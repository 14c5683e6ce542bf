import { expect, test } from 'vitest'
import { ancestorsOf } from '#app/domain/org-unit.ts'
import { unitsOf } from '#app/features/organisation/queries/units.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { aGrant, aLearner, aUnit, made } from '#test/factories/organisation.ts'
import { world } from '#test/support/world.ts'
import { createUnit, moveUnit, renameUnit } from './units.server.ts'

function tree() {
  const w = world('2026-06-01')
  const top = aUnit(w, { code: 'TOP' })
  const [a, b] = ['A', 'B'].map((code) => aUnit(w, { code, parentId: top.id }))
  const below = aUnit(w, { code: 'A1', parentId: a!.id })
  return { w, top, a: a!, b: b!, below }
}

const named = (code: string) => ({ code, nameEn: code, nameFr: code, nation: 'XAA' })

test('a unit that moves takes all below it along, from that day on', () => {
  const { w, top, a, b, below } = tree()
  made(perform(w.system, moveUnit, { unitId: a.id, parentId: b.id, on: '2026-03-01' }))
  const units = unitsOf(w.db)
  expect(ancestorsOf(units.tree('2026-02-28'), below.id)).toEqual([a.id, top.id])
  expect(ancestorsOf(units.tree('2026-03-01'), below.id)).toEqual([a.id, b.id, top.id])
  expect(units.unitWithin(below.id, b.id)).toEqual([{ from: '2026-03-01', until: null }])
  expect(units.unitWithin(below.id, top.id)).toEqual([{ from: '0001-01-01', until: null }])
})

test('no unit comes to be below itself, on any day', () => {
  const { w, a, b, below } = tree()
  const move = (unitId: string, parentId: string | null, on = '2026-03-01') =>
    perform(w.system, moveUnit, { unitId, parentId, on })
  expect(move(a.id, below.id)).toMatchObject({ refusal: 'cycle' })
  expect(move(a.id, a.id)).toMatchObject({ refusal: 'cycle' })
  made(move(below.id, b.id, '2026-04-01'))
  expect(move(a.id, below.id)).toMatchObject({ refusal: 'cycle' })
  expect(move(a.id, below.id, '2026-04-01')).toMatchObject({ ok: true })
})

test('a move is refused in the future, before the last move, and for what does not exist', () => {
  const { w, a, b } = tree()
  const move = (given: object) =>
    perform(w.system, moveUnit, { unitId: a.id, parentId: b.id, on: '2026-03-01', ...given })
  expect(move({ on: '2026-06-02' })).toMatchObject({ refusal: 'in-the-future' })
  expect(move({ on: '2019-12-31' })).toMatchObject({ refusal: 'before-the-last-move' })
  expect(move({ parentId: 'nowhere' })).toMatchObject({ refusal: 'not-found' })
  expect(move({ unitId: 'nowhere' })).toMatchObject({ refusal: 'not-found' })
})

test('a code belongs to one unit, and a nation must exist', () => {
  const { w, a } = tree()
  const create = (given: object) =>
    perform(w.system, createUnit, { ...named('NEW'), parentId: a.id, on: '2026-01-01', ...given })
  expect(create({ code: 'B' })).toMatchObject({ refusal: 'code-taken' })
  expect(create({ nation: 'ABC' })).toMatchObject({ refusal: 'nation-unknown' })
  expect(create({ on: '2026-06-02' })).toMatchObject({ refusal: 'in-the-future' })
  expect(create({ parentId: 'nowhere' })).toMatchObject({ refusal: 'not-found' })
  const rename = perform(w.system, renameUnit, { ...named('B'), unitId: a.id })
  expect(rename).toMatchObject({ refusal: 'code-taken' })
  made(perform(w.system, renameUnit, { ...named('A'), nameEn: 'Alpha', unitId: a.id }))
  expect(unitsOf(w.db).byCode.get('A')?.name.en).toBe('Alpha')
})

test('a tree has at most thirty levels', () => {
  const w = world()
  let parentId: string | null = null
  const add = () =>
    perform(w.system, createUnit, { ...named(`L${parentId}`), parentId, on: '2026-01-01' })
  for (let level = 1; level <= 30; level++) parentId = made(add()).unitId
  expect(add()).toMatchObject({ refusal: 'too-deep' })
})

test('an administrator changes the units of their scope only; others do not exist for them', () => {
  const { w, top, a, b, below } = tree()
  const { id } = aLearner(w, { unitId: a.id })
  aGrant(w, { learnerId: id, set: 'administrator', unitId: a.id })
  const me = w.as(id)
  const on = '2026-03-01'
  const create = (parentId: string | null) =>
    perform(me, createUnit, { ...named(`N${parentId}`), parentId, on })
  expect(create(below.id)).toMatchObject({ ok: true })
  expect(create(b.id)).toEqual({ ok: false, refusal: 'not-found' })
  expect(create(null)).toEqual({ ok: false, refusal: 'not-found' })
  const move = { unitId: below.id, parentId: b.id, on }
  expect(perform(me, moveUnit, move)).toEqual({ ok: false, refusal: 'not-found' })
  const rename = { ...named('TOP'), unitId: top.id }
  expect(perform(me, renameUnit, rename)).toEqual({ ok: false, refusal: 'not-found' })
})

test('what a refused or failed command saw of the tree is never remembered', () => {
  const { w, a } = tree()
  const fails = (ctx: Parameters<typeof createUnit>[0]) => {
    made(createUnit(ctx, { ...named('GHOST'), parentId: a.id, on: '2026-01-01' }))
    expect(unitsOf(ctx.db).byCode.has('GHOST')).toBe(true)
    return { ok: false as const, refusal: 'after-all-not' }
  }
  expect(perform(w.system, fails, null)).toMatchObject({ refusal: 'after-all-not' })
  expect(unitsOf(w.db).byCode.has('GHOST')).toBe(false)
  made(perform(w.system, createUnit, { ...named('REAL'), parentId: a.id, on: '2026-01-01' }))
  expect([...unitsOf(w.db).byCode.keys()]).toEqual(['A', 'A1', 'B', 'REAL', 'TOP'])
})
