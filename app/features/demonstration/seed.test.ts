import { expect, test } from 'vitest'
import { statusOn } from '#app/domain/standing.ts'
import { pairsOf } from '#app/features/certification/pairs.server.ts'
import { unitsOf } from '#app/features/organisation/queries/units.server.ts'
import { addLearner } from '#app/features/organisation/rows.server.ts'
import { stage } from '#app/features/records/batch-stage.server.ts'
import { openBatch } from '#app/features/records/batches.server.ts'
import { scopeFor } from '#app/features/scope.server.ts'
import { account } from '#db/schema/account.ts'
import { learner, posting } from '#db/schema/organisation.ts'
import { knownEvent } from '#db/schema/records.ts'
import { aCertification, aRule } from '#test/factories/certification.ts'
import { aLearner, made, theGrades } from '#test/factories/organisation.ts'
import { replayedFacts, storedFacts } from '#test/support/replayed.ts'
import { type World, world } from '#test/support/world.ts'
import { castId } from './history/cast.ts'
import { isDemonstration } from './mark.server.ts'
import { isUntouched, seedDemonstration } from './seed.server.ts'

const yearly = { months: 12, windowDays: 60, graceDays: 30 }
const everyone = { categories: ['military' as const, 'civilian' as const, 'contractor' as const] }
const supervisory = { bands: ['supervisory' as const, 'senior' as const] }

/** What content would have published: three certifications, and who must hold them. */
function published(day = '2026-06-15'): World {
  const w = world(day)
  theGrades(w)
  const renewed = { basis: 'previousExpiry' as const, ...yearly }
  aCertification(w, { id: 'cyber-hygiene', validity: renewed })
  aCertification(w, {
    id: 'data-literacy',
    validity: { basis: 'completion', ...yearly, months: 24 },
  })
  aCertification(w, { id: 'ai-user', validity: { basis: 'completion', ...yearly } })
  const rule = (certificationId: string, conditions: object, from: string, dueDays: number) =>
    aRule(w, { certificationId, conditions, from, dueDays })
  rule('cyber-hygiene', everyone, '2024-01-01', 30)
  rule('data-literacy', supervisory, '2024-01-01', 90)
  rule('ai-user', { roles: ['cyber-defender'] }, '2024-09-01', 60)
  return w
}

const seed = (w: World) => seedDemonstration(w.db, w.now, 'Europe/Brussels')

let shared: Promise<World> | undefined

/** One demonstration for the tests that only look at it: telling three years takes a second. */
function demonstration(): Promise<World> {
  shared ??= (async () => {
    const w = published()
    expect(isUntouched(w.db)).toBe(true)
    expect(await seed(w)).toBe(true)
    return w
  })()
  return shared
}

test('a demonstration has about 600 people of every kind in 40 units, and is marked', async () => {
  const w = await demonstration()
  expect(isDemonstration(w.db)).toBe(true)
  const { byId, subtree, byCode } = unitsOf(w.db)
  expect(byId.size).toBe(40)
  const now = w.db
    .select()
    .from(posting)
    .all()
    .filter(({ until }) => until === null)
  expect(now.length).toBeGreaterThan(560)
  expect(now.length).toBeLessThan(640)
  const kinds = new Set(now.map(({ category, band }) => `${category} ${band}`))
  for (const kind of [
    'military foundation',
    'military senior',
    'civilian supervisory',
    'contractor none',
  ])
    expect(kinds).toContain(kind)
  const led = subtree(byCode.get('CYB')!.id, w.today)
  const below = now.filter(({ unitId }) => led.has(unitId)).length
  expect(below).toBeGreaterThan(95)
  expect(below).toBeLessThan(145)
  expect(replayedFacts(w.db)).toEqual(storedFacts(w.db))
}, 60_000)

test('the parts a visitor can play have accounts, scopes and a standing worth looking at', async () => {
  const w = await demonstration()
  expect(w.db.select().from(account).all()).toHaveLength(6)
  const scopeOf = (part: string, permission: Parameters<typeof scopeFor>[1]) =>
    scopeFor(w.as(castId(part)), permission)
  expect(scopeOf('learner', 'people:read')).toBeNull()
  expect(scopeOf('leader', 'people:read')).toMatchObject({ whole: false, roots: ['demo-CYB'] })
  expect(scopeOf('author', 'content:publish')).not.toBeNull()
  expect(scopeOf('reviewer', 'content:review')).not.toBeNull()
  expect(scopeOf('admin', 'organisation:write')).toMatchObject({ whole: true })
  expect(scopeOf('auditor', 'log:read')).not.toBeNull()
  expect(scopeOf('auditor', 'people:read')).toBeNull()
  const pairs = pairsOf(w.db, [castId('learner')]).get(castId('learner'))!
  const standings = [...pairs].map(([id, pair]) => [id, statusOn(pair, w.today).status])
  expect(Object.fromEntries(standings)).toEqual({
    ...{ 'cyber-hygiene': 'renewalOpen', 'data-literacy': 'overdue', 'ai-user': 'inTime' },
  })
}, 60_000)

test('nothing is loaded where there is a person, or anything that happened', async () => {
  const w = published()
  aLearner(w)
  expect(await seed(w)).toBe(false)
  expect(isDemonstration(w.db)).toBe(false)
  const again = await demonstration()
  const people = again.db.select().from(learner).all().length
  expect(await seed(again)).toBe(false)
  expect(again.db.select().from(learner).all()).toHaveLength(people)
}, 60_000)

test('a start that was interrupted is begun anew', async () => {
  const w = published()
  const dead = made(await openBatch(w.system, 'demonstration'))
  stage(dead, (ctx) => addLearner(ctx, 'demo-person-0000'))
  expect(isUntouched(w.db)).toBe(true)
  expect(await seed(w)).toBe(true)
  expect(w.db.select().from(account).all()).toHaveLength(6)
}, 60_000)

test('the same day and seed tell the same past', async () => {
  const [one, two] = [await demonstration(), published()]
  await seed(two)
  const told = (w: World) =>
    w.db
      .select()
      .from(knownEvent)
      .all()
      .map(({ at, type, subjectId }) => `${at} ${type} ${subjectId}`)
  expect(told(one)).toEqual(told(two))
}, 60_000)
