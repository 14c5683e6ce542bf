import { beforeAll, describe, expect, test } from 'vitest'
import { event } from '#db/schema/records.ts'
import { aCast } from '#test/factories/cast.ts'
import { aCertification, aCredential, aRule } from '#test/factories/certification.ts'
import { aToken } from '#test/factories/report.ts'
import { caller } from '#test/support/calls.ts'
import { world } from '#test/support/world.ts'

function aPlace() {
  const here = world()
  const cast = aCast(here)
  aCertification(here, { id: 'cyber', title: 'Cyber hygiene' })
  aRule(here, { id: 'all', certificationId: 'cyber' })
  const dates = { issuedOn: '2026-02-01', expiresOn: '2026-08-01', windowFrom: '2026-07-01' }
  const award = { learnerId: cast.asha, certificationId: 'cyber', graceUntil: '2026-08-31' }
  aCredential(here, { ...award, ...dates })
  const north = caller(here, aToken(here, cast.as.administrator, cast.units.north).token)
  return { here, north, ...cast }
}

let place: ReturnType<typeof aPlace>
beforeAll(() => {
  place = aPlace()
})

describe('the standing of one person', () => {
  test('is told for each certification with its days and the reasons', async () => {
    const answer = await place.north('/learners/XAA/A-1/status')
    expect(answer.status).toBe(200)
    const [cyber, ...more] = await answer.json()
    expect(more).toEqual([])
    expect(cyber).toEqual({
      ...{ certification: 'cyber', status: 'certified', since: '2026-02-01' },
      ...{ dueOn: expect.any(String), expiresOn: '2026-08-01', reasons: expect.any(Array) },
    })
    expect(cyber.reasons.length).toBeGreaterThan(0)
    for (const { code } of cyber.reasons) expect(code).toMatch(/^[a-zA-Z.-]+$/)
  })

  test('is that of any day', async () => {
    const on = async (day: string) => {
      const [cyber] = await (await place.north(`/learners/XAA/A-1/status?asOf=${day}`)).json()
      return cyber?.status
    }
    expect(await on('2026-01-15')).toBe('inTime')
    expect(await on('2026-07-15')).toBe('renewalOpen')
    expect(await on('2026-08-15')).toBe('inGrace')
    expect(await on('2026-09-15')).toBe('overdue')
    expect(await on('')).toBe('certified')
  })

  test('is kept in the log as read by the owner of the token', async () => {
    const { here, north, as, asha } = aPlace()
    await north('/learners/XAA/A-1/status')
    const { type, actorId, subjectId } = here.db.select().from(event).all().at(-1)!
    expect({ type, actorId, subjectId }).toEqual({
      ...{ type: 'person.viewed', actorId: as.administrator, subjectId: asha },
    })
  })
})

test('somebody outside the token’s unit is not found, word for word like nobody', async () => {
  const before = place.here.db.select().from(event).all().length
  const unknown = await place.north('/learners/XAA/NOBODY/status')
  expect(unknown.status).toBe(404)
  const body = await unknown.text()
  const others = ['XAA/N-1', 'xaa/A-1', 'XBB/A-1', 'XAA/a-1', 'XAA/%00', `XAA/${'9'.repeat(900)}`]
  for (const other of others) {
    const answer = await place.north(`/learners/${other}/status`)
    expect([answer.status, await answer.text()], other).toEqual([404, body])
  }
  expect(place.here.db.select().from(event).all()).toHaveLength(before)
})
