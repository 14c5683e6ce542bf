import { beforeEach, expect, test } from 'vitest'
import { done } from '#app/domain/outcome.ts'
import type { WriteCtx } from '#app/features/command.server.ts'
import { recordDeparture, recordPosting } from '#app/features/organisation/facts/service.server.ts'
import { factsOf } from '#app/features/organisation/queries/facts.server.ts'
import { unitsOf } from '#app/features/organisation/queries/units.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { batchUnderWay } from '#app/features/records/batch-queries.server.ts'
import { stage } from '#app/features/records/batch-stage.server.ts'
import { abandonBatch, openBatch } from '#app/features/records/batches.server.ts'
import { scopeFor } from '#app/features/scope.server.ts'
import { account } from '#db/schema/account.ts'
import { identity } from '#db/schema/organisation.ts'
import { aGrant, aLearner, made, theGrades } from '#test/factories/organisation.ts'
import {
  everything,
  filesOf,
  imported,
  peopleCsv,
  person,
  previewed,
  unitsCsv,
} from '#test/support/imports.ts'
import { replayedFacts, storedFacts } from '#test/support/replayed.ts'
import { type World, world } from '#test/support/world.ts'
import { createSelfRegistered } from '../self-registered.server.ts'
import { planPeople } from './people-part.server.ts'
import { runImport } from './run.server.ts'
import { planUnits } from './units-part.server.ts'

const units = unitsCsv(
  'TOP,,Top,Sommet,XAA',
  'A,TOP,Unit A,Unité A,XAA',
  'B,TOP,Unit B,Unité B,XBB',
)

let w: World

beforeEach(async () => {
  w = world('2026-06-01')
  theGrades(w)
})

const start = (...rows: string[]) => imported(w, { units, people: peopleCsv(...rows) })

const idOf = (number: string) =>
  w.db
    .select()
    .from(identity)
    .all()
    .find((one) => one.serviceNumber === number)!.learnerId

const facts = (number: string) => factsOf(w.db, [idOf(number)]).get(idOf(number))!

test('a first import brings units, people, their posts, roles and leaders', async () => {
  const leader = person('N1', {
    grade: 'OF-3',
    leads: 'A|B',
    work_roles: 'instructor|data-steward',
  })
  expect(await start(leader, person('N2', { departed_on: '2025-01-01' }))).toEqual({
    ...{ 'units-created': 3, 'people-admitted': 2, 'people-departed': 1 },
    ...{ 'roles-gained': 2, 'leads-gained': 2 },
  })
  expect(facts('N1')).toMatchObject({
    service: [{ from: '2024-01-01', until: null }],
    postings: [{ from: '2024-01-01', nation: 'XAA', grade: 'OF-3', band: 'senior' }],
    roles: [{ from: '2024-01-01' }, { from: '2024-01-01' }],
    leaderGrants: [
      { from: '2026-06-01', until: null },
      { from: '2026-06-01', until: null },
    ],
  })
  expect(facts('N2').service).toEqual([{ from: '2024-01-01', until: '2025-01-01' }])
  const scope = scopeFor(w.as(idOf('N1')), 'people:read')!
  const { byCode } = unitsOf(w.db)
  expect([...scope.unitIds].sort()).toEqual([byCode.get('A')!.id, byCode.get('B')!.id].sort())
  expect(replayedFacts(w.db)).toEqual(storedFacts(w.db))
})

test('the same files again change nothing and write nothing', async () => {
  const rows = [
    person('N1', { leads: 'A', grade: 'OF-3' }),
    person('N2', { departed_on: '2025-01-01' }),
  ]
  await start(...rows)
  const before = everything(w)
  expect(await start(...rows)).toEqual({})
  expect(everything(w)).toBe(before)
})

test('what changed takes effect on the day asked for, and the past stays', async () => {
  await start(person('N1', { work_roles: 'instructor', leads: 'A' }), person('N2'))
  const changed = person('N1', {
    unit: 'B',
    grade: 'OR-5',
    family_name: 'New',
    work_roles: 'logistician',
  })
  expect(
    await imported(w, { people: peopleCsv(changed, person('N2')) }, { on: '2026-06-01' }),
  ).toEqual({
    ...{
      identities: 1,
      moves: 1,
      promotions: 1,
      'roles-gained': 1,
      'roles-lost': 1,
      'leads-lost': 1,
    },
  })
  const { byCode } = unitsOf(w.db)
  expect(facts('N1')).toMatchObject({
    postings: [
      { from: '2024-01-01', until: '2026-06-01', unitId: byCode.get('A')!.id, grade: 'OR-4' },
      { from: '2026-06-01', until: null, unitId: byCode.get('B')!.id, grade: 'OR-5' },
    ],
    roles: [
      { role: 'instructor', until: '2026-06-01' },
      { role: 'logistician', from: '2026-06-01' },
    ],
    leaderGrants: [],
  })
  expect(replayedFacts(w.db)).toEqual(storedFacts(w.db))
})

test('people leave, come back, and a departure that was a mistake is taken back', async () => {
  await start(person('N1'), person('N2'), person('N3', { leads: 'A', work_roles: 'instructor' }))
  const left = { departed_on: '2026-03-01' }
  const gone = peopleCsv(person('N1', left), person('N2', left), person('N3', left))
  expect(await imported(w, { people: gone })).toEqual({ 'people-departed': 3 })
  expect(facts('N3')).toMatchObject({ roles: [{ until: '2026-03-01' }], leaderGrants: [] })
  const back = peopleCsv(person('N1', { arrived_on: '2026-05-01', unit: 'B' }), person('N2'))
  expect(await imported(w, { people: back })).toEqual({
    'people-returned': 1,
    'people-reinstated': 1,
  })
  expect(facts('N1').service).toEqual([
    { from: '2024-01-01', until: '2026-03-01' },
    { from: '2026-05-01', until: null },
  ])
  expect(facts('N2').service).toEqual([{ from: '2024-01-01', until: null }])
  expect(await imported(w, { people: back })).toEqual({})
  expect(replayedFacts(w.db)).toEqual(storedFacts(w.db))
})

test('with --full whoever is not in the file departs, and without it nobody does', async () => {
  await start(person('N1'), person('N2'))
  const one = { people: peopleCsv(person('N1')) }
  expect(await imported(w, one)).toEqual({})
  expect(await imported(w, one, { full: true })).toEqual({ 'people-departed-by-absence': 1 })
  expect(facts('N2').service).toEqual([{ from: '2024-01-01', until: '2026-06-01' }])
  expect(await imported(w, one, { full: true })).toEqual({})
  const none = await imported(w, { people: peopleCsv() }, { full: true })
  expect(none).toEqual(['people.csv:1:- full-without-people'])
})

test('units are added in any order, renamed and moved', async () => {
  const shuffled = unitsCsv('C,B,C,C,XAA', 'B,TOP,B,B,XAA', 'TOP,,T,T,XAA')
  const first = await imported(w, { units: shuffled }, { on: '2026-01-01' })
  expect(first).toEqual({ 'units-created': 3 })
  const changed = unitsCsv('C,TOP,C,C,XAA', 'B,TOP,Bee,B,XAA')
  const changes = { 'units-renamed': 1, 'units-moved': 1 }
  expect(await imported(w, { units: changed }, { on: '2026-06-01' })).toEqual(changes)
  const { byCode, tree } = unitsOf(w.db)
  expect(tree('2026-05-31').parentOf.get(byCode.get('C')!.id)).toBe(byCode.get('B')!.id)
  expect(tree('2026-06-01').parentOf.get(byCode.get('C')!.id)).toBe(byCode.get('TOP')!.id)
})

test('somebody who can sign in keeps address and language; the new address waits for them', async () => {
  await start(person('N1'))
  const learnerId = idOf('N1')
  w.db
    .insert(account)
    .values({ learnerId, passwordHash: 'x', createdAt: 0, passwordChangedAt: 0 })
    .run()
  const changed = { email: 'new@test.example', locale: 'fr', given_name: 'Asha-Mae' }
  const file = { people: peopleCsv(person('N1', changed)) }
  expect(await previewed(w, file)).toEqual({ identities: 1, 'emails-waiting': 1 })
  expect(await imported(w, file)).toEqual({ identities: 1, 'emails-waiting': 1 })
  const [row] = w.db.select().from(identity).all()
  expect(row).toMatchObject({ email: 'n1@test.example', locale: 'en', givenName: 'Asha-Mae' })
})

test('somebody who registered themselves joins the record that comes with their address', async () => {
  await start()
  const own = { email: 'N1@Test.example', givenName: 'A', familyName: 'B', locale: 'fr' as const }
  perform(w.system, (ctx) => ({ ok: true, value: createSelfRegistered(ctx, own) }), null)
  const [before] = w.db.select().from(identity).all()
  expect(await start(person('N1', { leads: 'A' }))).toEqual(['people.csv:2:leads joined-leads'])
  expect(await start(person('N1'))).toEqual({ 'people-joined': 1 })
  expect(idOf('N1')).toBe(before!.learnerId)
  expect(facts('N1').service).toHaveLength(1)
})

test('two people may exchange an address in one file', async () => {
  await start(person('N1'), person('N2'))
  const swapped = [
    person('N1', { email: 'n2@test.example' }),
    person('N2', { email: 'n1@test.example' }),
  ]
  expect(await start(...swapped)).toEqual({ identities: 2 })
})

test('a preview says what would change and changes nothing', async () => {
  const before = everything(w)
  const files = { units, people: peopleCsv(person('N1')) }
  expect(await previewed(w, files)).toEqual({ 'units-created': 3, 'people-admitted': 1 })
  expect(everything(w)).toBe(before)
})

test('while another import stages, a preview tells what readers see, and no import begins', async () => {
  await start(person('N1'))
  const changed = { people: peopleCsv(person('N1', { grade: 'OR-5' })) }
  const other = made(await openBatch(w.system, 'test'))
  const posted = {
    nation: 'XAA',
    category: 'military',
    grade: 'OR-5',
    band: 'supervisory',
  } as const
  const unitId = unitsOf(w.db).byCode.get('A')!.id
  stage(other, (ctx) => recordPosting(ctx, idOf('N1'), '2026-06-01', { unitId, ...posted }))
  expect(await previewed(w, changed)).toEqual({ promotions: 1 })
  expect(await imported(w, changed)).toBe('import-under-way')
  await abandonBatch(other, 'test')
  expect(await imported(w, changed)).toEqual({ promotions: 1 })
})

test('an import clears away what a crashed one left, and then imports', async () => {
  await start(person('N1'))
  const dead = made(await openBatch(w.system, 'test', () => 1_000))
  stage(dead, (ctx) => recordDeparture(ctx, idOf('N1'), '2026-06-01'))
  expect(await imported(w, { people: peopleCsv(person('N1')) })).toEqual({})
  expect(facts('N1').service).toEqual([{ from: '2024-01-01', until: null }])
  expect(batchUnderWay(w.db)).toBeNull()
})

test('whoever registers with an address of the file meanwhile stops the import, which changes nothing', async () => {
  await start(person('N1'))
  const opening = {
    email: 'n2@test.example',
    givenName: 'A',
    familyName: 'B',
    locale: 'en' as const,
  }
  const register = (ctx: WriteCtx) => done(createSelfRegistered(ctx, opening))
  let calls = 0
  const clock = () => {
    if (++calls === 4) made(register({ ...w.system, recorded: [] } as unknown as WriteCtx))
    return 1_000
  }
  const files = filesOf({ people: peopleCsv(person('N1'), person('N2')) })
  const parts = [planUnits, planPeople]
  const given = { on: w.today, full: false, parts, preparers: [], onEmailChange: () => {}, clock }
  const outcome = await runImport(w.system, files, given)
  expect(outcome).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  expect(batchUnderWay(w.db)).toBeNull()
})

test('an import needs the administration of the whole organisation', async () => {
  await start(person('N1'))
  const { byCode } = unitsOf(w.db)
  const admin = aLearner(w, { unitId: byCode.get('A')!.id, serviceNumber: 'ADMIN' })
  const file = { people: peopleCsv(person('N1', { grade: 'OR-5' }), person('N9')) }
  expect(await imported(w, file, { as: w.as(admin.id) })).toBe('not-permitted')
  aGrant(w, { learnerId: admin.id, set: 'administrator', unitId: byCode.get('A')!.id })
  expect(await previewed(w, file, { as: w.as(admin.id) })).toBe('not-permitted')
  aGrant(w, { learnerId: admin.id, set: 'administrator', unitId: byCode.get('TOP')!.id })
  expect(await imported(w, file, { as: w.as(admin.id) })).toMatchObject({ promotions: 1 })
})

test('nobody makes themselves a leader by an import', async () => {
  await start(person('N1'))
  aGrant(w, {
    learnerId: idOf('N1'),
    set: 'administrator',
    unitId: unitsOf(w.db).byCode.get('TOP')!.id,
  })
  const file = { people: peopleCsv(person('N1', { leads: 'A' })) }
  const refused = ['people.csv:2:leads for-oneself']
  expect(await imported(w, file, { as: w.as(idOf('N1')) })).toEqual(refused)
})
