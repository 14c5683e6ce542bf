import { beforeEach, expect, test } from 'vitest'
import { credential, revocation, waiver } from '#db/schema/certification.ts'
import { knownEvent } from '#db/schema/records.ts'
import { aCertification } from '#test/factories/certification.ts'
import { aLearner } from '#test/factories/organisation.ts'
import { everything, imported, peopleCsv, person, unitsCsv } from '#test/support/imports.ts'
import { type World, world } from '#test/support/world.ts'

let w: World

beforeEach(() => {
  w = world('2026-06-01')
  const yearly = { months: 12, windowDays: 60, graceDays: 30 }
  aCertification(w, { id: 'cyber', validity: { basis: 'previousExpiry', ...yearly } })
  aCertification(w, { id: 'for-life', validity: { basis: 'none' } })
  aLearner(w, { nation: 'XAA', serviceNumber: 'N1' })
})

const credentials = (...rows: string[]) => {
  const header = 'nation,service_number,certification,issued_on,expires_on,revoked_on,evidence'
  return imported(w, { credentials: [header, ...rows].join('\n') })
}

const waivers = (...rows: string[]) => {
  const header = 'nation,service_number,certification,reason,granted_by,from,until'
  return imported(w, { waivers: [header, ...rows].join('\n') })
}

const awards = () =>
  w.db
    .select()
    .from(credential)
    .all()
    .sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1))

test('an award is labelled imported and has the window and grace of the definition', async () => {
  expect(await credentials('XAA,N1,cyber,2026-01-10,2026-12-31,,Certificate 7')).toEqual({
    credentials: 1,
  })
  expect(awards()).toMatchObject([
    {
      ...{ source: 'imported', issuedOn: '2026-01-10', expiresOn: '2026-12-31' },
      ...{
        windowFrom: '2026-11-01',
        graceUntil: '2027-01-30',
        evidence: { text: 'Certificate 7' },
      },
    },
  ])
  expect(awards()[0]!.publicId).toMatch(/^[\w-]{22}$/)
})

test('where the file gives no expiry the definition does, counting from the award before', async () => {
  await credentials(
    'XAA,N1,cyber,2026-05-20,,,',
    'XAA,N1,cyber,2025-06-01,,,',
    'XAA,N1,for-life,2020-01-01,,,',
  )
  expect(awards().map(({ issuedOn, expiresOn }) => [issuedOn, expiresOn])).toEqual([
    ['2020-01-01', null],
    ['2025-06-01', '2026-06-01'],
    ['2026-05-20', '2027-06-01'],
  ])
})

test('the same awards again change nothing; a revocation that is new is added', async () => {
  const row = 'XAA,N1,cyber,2026-01-10,2026-12-31'
  await credentials(`${row},,first`)
  const before = everything(w)
  expect(await credentials(`${row},,first`, `${row},,again`)).toEqual({})
  expect(everything(w)).toBe(before)
  expect(await credentials(`${row},2026-03-01,`)).toEqual({ revocations: 1 })
  expect(w.db.select().from(revocation).all()).toMatchObject([{ effectiveOn: '2026-03-01' }])
  expect(await credentials(`${row},2026-03-01,`)).toEqual({})
})

test('what is impossible or contradicts what is stored is said by row and column', async () => {
  await credentials('XAA,N1,cyber,2026-01-10,2026-12-31,2026-03-01,')
  const found = await credentials(
    'XAA,N1,cyber,2026-01-10,2027-12-31,2026-03-01,',
    'XAA,N1,cyber,2026-02-10,2026-02-10,,',
    'XAA,N1,cyber,2026-03-10,2026-12-31,2026-03-09,',
    'XAA,N1,juggling,2026-01-10,,,',
    'XAA,N9,cyber,2026-01-10,,,',
    'XAA,N1,cyber,2026-06-02,,,',
    'XAA,N1,for-life,2026-01-10,,,',
    'XAA,N1,for-life,2026-01-10,2027-01-10,,',
  )
  expect(found).toEqual([
    'credentials.csv:2:expires_on expiry-differs',
    'credentials.csv:3:expires_on expires-before-issue',
    'credentials.csv:4:revoked_on revoked-before-issue',
    'credentials.csv:5:certification certification-unknown',
    'credentials.csv:6:service_number person-unknown',
    'credentials.csv:7:issued_on in-the-future',
    'credentials.csv:9:issued_on twice',
  ])
  expect(await credentials('XAA,N1,cyber,2026-01-10,,2026-03-02,')).toEqual([
    'credentials.csv:2:revoked_on revocation-differs',
  ])
})

test('awards may come with the people they belong to, in one import', async () => {
  const header = 'nation,service_number,certification,issued_on,expires_on,revoked_on,evidence'
  const found = await imported(w, {
    units: unitsCsv('A,,A,A,XAA'),
    people: peopleCsv(person('N7')),
    credentials: `${header}\nXAA,N7,cyber,2026-01-10,,,`,
  })
  expect(found).toEqual({ 'units-created': 1, 'people-admitted': 1, credentials: 1 })
})

test('a waiver has a reason, a grantor and days, and is stored once', async () => {
  const row = 'XAA,N1,cyber,Course abroad,Personnel,2026-01-01,2026-07-01'
  expect(await waivers(row, row)).toEqual({ waivers: 1 })
  expect(await waivers(row)).toEqual({})
  expect(w.db.select().from(waiver).all()).toMatchObject([
    {
      certificationId: 'cyber',
      reason: 'Course abroad',
      grantedBy: 'Personnel',
      until: '2026-07-01',
    },
  ])
  expect(await waivers('XAA,N1,cyber,,Personnel,2026-01-01,2026-01-01')).toEqual([
    'waivers.csv:2:reason required',
  ])
  expect(await waivers('XAA,N1,cyber,x,Personnel,2026-01-01,2026-01-01')).toEqual([
    'waivers.csv:2:until until-before-from',
  ])
})

test('the log tells of each award and waiver without a reason or a name', async () => {
  await credentials('XAA,N1,cyber,2026-01-10,,2026-03-01,Certificate 7')
  await waivers('XAA,N1,cyber,Course abroad,Personnel,2026-01-01,2026-07-01')
  const log = JSON.stringify(w.db.select().from(knownEvent).all())
  for (const type of ['credential.issued', 'credential.revoked', 'waiver.granted']) {
    expect(log).toContain(type)
  }
  for (const word of ['Certificate 7', 'Course abroad', 'Personnel'])
    expect(log).not.toContain(word)
})
