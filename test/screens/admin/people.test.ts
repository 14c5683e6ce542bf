import { describe, expect, test } from 'vitest'
import { grantsHeld } from '#app/features/organisation/queries/grants-held.server.ts'
import { event } from '#db/schema/records.ts'
import { aCast } from '#test/factories/cast.ts'
import { aGrant, aLearner } from '#test/factories/organisation.ts'
import { register } from '#test/support/account.ts'
import { visit } from '#test/support/visit.ts'
import { world } from '#test/support/world.ts'

function aPlace() {
  const here = world()
  const cast = aCast(here)
  return { here, ...cast }
}

describe('the list of people', () => {
  test('shows an administrator of a part only that part', async () => {
    const { here, as } = aPlace()
    const part = await (await visit(here, '/admin/people', { as: as.northAdministrator })).text()
    expect(part).toContain('Rao, Asha')
    expect(part).not.toContain('Haddad')
    const all = await (await visit(here, '/admin/people', { as: as.administrator })).text()
    expect(all).toContain('Haddad, Noor')
  })

  test('is searched and narrowed, and keeps what was typed', async () => {
    const { here, as } = aPlace()
    const found = async (query: string) => {
      const answer = await visit(here, `/admin/people?${query}`, { as: as.administrator })
      return { status: answer.status, html: await answer.text() }
    }
    const named = await found('q=asha')
    expect(named.html).toContain('Rao, Asha')
    expect(named.html).not.toContain('Haddad')
    expect(named.html).toContain('value="asha"')
    expect((await found('unit=SOUTH')).html).toContain('Haddad, Noor')
    expect((await found('q=nobody-here')).html).toContain('Nobody matches')
    expect((await found('state=elsewhere')).status).toBe(400)
    expect((await found('page=0')).status).toBe(400)
  })

  test('a unit outside the scope is as one that does not exist', async () => {
    const { here, as } = aPlace()
    for (const unit of ['SOUTH', 'NOWHERE']) {
      const answer = await visit(here, `/admin/people?unit=${unit}`, { as: as.northAdministrator })
      expect(answer.status).toBe(404)
    }
  })

  test('goes on to the next page', async () => {
    const { here, as, units } = aPlace()
    for (let count = 0; count < 50; count++) aLearner(here, { unitId: units.north })
    const first = await (await visit(here, '/admin/people', { as: as.administrator })).text()
    expect(first).toContain('href="/admin/people?page=2"')
    expect(first).toContain('1–50 of 59')
    const second = await (
      await visit(here, '/admin/people?page=2', { as: as.administrator })
    ).text()
    expect(second).toContain('51–59 of 59')
  })
})

describe('a person’s page', () => {
  test('shows the record, and the log keeps who read it', async () => {
    const { here, as, asha } = aPlace()
    const answer = await visit(here, `/admin/people/${asha}`, { as: as.northAdministrator })
    const html = await answer.text()
    expect(answer.status).toBe(200)
    for (const said of ['Asha Rao', 'XAA A-1', 'OR-4', 'North Brigade (NORTH)', 'Foundation'])
      expect(html).toContain(said)
    expect(here.db.select().from(event).all().at(-1)).toMatchObject({
      type: 'person.viewed',
      actorId: as.northAdministrator,
      subjectId: asha,
    })
  })

  test('is not found outside the scope, and so is nobody', async () => {
    const { here, as, noor } = aPlace()
    for (const id of [noor, 'nobody']) {
      const page = `/admin/people/${id}`
      expect((await visit(here, page, { as: as.northAdministrator })).status).toBe(404)
      const form = { intent: 'give', permissionSet: 'leader', unit: 'NORTH', from: '2026-06-01' }
      expect((await visit(here, page, { as: as.northAdministrator, form })).status).toBe(404)
      expect((await visit(here, `${page}/claim-link`, { as: as.northAdministrator })).status).toBe(
        404,
      )
    }
  })
})

describe('a grant', () => {
  const form = { intent: 'give', permissionSet: 'leader', unit: 'NORTH', from: '2026-06-01' }

  test('is given with a last day, and holds on that day', async () => {
    const { here, as, asha } = aPlace()
    const page = `/admin/people/${asha}`
    const given = { ...form, lastDay: '2026-06-30' }
    const answer = await visit(here, page, { as: as.northAdministrator, form: given })
    expect(answer.headers.get('location')).toBe(`${page}?done=given#grants`)
    const html = await (await visit(here, page, { as: as.northAdministrator })).text()
    expect(html).toContain('1 June 2026 to 30 June 2026')
    const held = (day: string) => grantsHeld(here.at(day).as(asha), asha).length
    expect([held('2026-06-30'), held('2026-07-01')]).toEqual([1, 0])
  })

  test('is ended today, after a question that names it', async () => {
    const { here, as, asha, units } = aPlace()
    const { id } = aGrant(here, { learnerId: asha, set: 'leader', unitId: units.north })
    const page = `/admin/people/${asha}`
    const asked = await (await visit(here, `${page}?end=${id}`, { as: as.administrator })).text()
    expect(asked).toContain('End this grant?')
    const end = { intent: 'end', grantId: id }
    expect((await visit(here, page, { as: as.administrator, form: end })).status).toBe(303)
    expect(grantsHeld(here.as(asha), asha)).toEqual([])
    expect((await visit(here, page, { as: as.administrator, form: end })).status).toBe(409)
  })

  test('is refused for oneself, beyond what one holds, and over what one does not see', async () => {
    const { here, as, asha } = aPlace()
    const press = async (id: string, more: Record<string, string>) => {
      const given = { as: as.northAdministrator, form: { ...form, ...more } }
      const answer = await visit(here, `/admin/people/${id}`, given)
      return [answer.status, await answer.text()] as const
    }
    const own = await press(as.northAdministrator, {})
    expect(own[0]).toBe(403)
    expect(own[1]).toContain('Nobody gives or ends a grant for themselves')
    const wider = await press(asha, { unit: 'HQ' })
    expect(wider[0]).toBe(422)
    expect(wider[1]).toContain('no such unit within your scope')
    expect((await press(asha, { unit: '*' }))[0]).toBe(422)
    expect((await press(asha, { lastDay: '2026-05-01' }))[0]).toBe(422)
    expect((await press(asha, { permissionSet: 'emperor' }))[0]).toBe(400)
    expect((await press(asha, { from: 'soon' }))[0]).toBe(400)
    expect(grantsHeld(here.as(asha), asha)).toEqual([])
  })

  test('of another person is not ended through this one’s page', async () => {
    const { here, as, asha } = aPlace()
    const [own] = grantsHeld(here.as(as.leader), as.leader)
    const end = { intent: 'end', grantId: own!.id }
    const answer = await visit(here, `/admin/people/${asha}`, { as: as.administrator, form: end })
    expect(answer.status).toBe(404)
    expect(grantsHeld(here.as(as.leader), as.leader)).toHaveLength(1)
  })
})

describe('a claim link', () => {
  test('is shown once, in the answer, and opens the account', async () => {
    const { here, as, asha } = aPlace()
    const page = `/admin/people/${asha}/claim-link`
    expect((await visit(here, page, { as: as.northAdministrator })).status).toBe(200)
    const answer = await visit(here, page, { as: as.northAdministrator, form: {} })
    const html = await answer.text()
    const link = /http:\/\/localhost:3000(\/account\/claim\/[\w-]+)/.exec(html)?.[1]
    expect((await visit(here, link!)).status).toBe(200)
    expect(await (await visit(here, page, { as: as.northAdministrator })).text()).not.toContain(
      link,
    )
  })

  test('is refused for oneself, for who has an account, and for who holds more', async () => {
    const { here, as } = aPlace()
    const press = async (id: string, by: string) =>
      (await visit(here, `/admin/people/${id}/claim-link`, { as: by, form: {} })).status
    expect(await press(as.northAdministrator, as.northAdministrator)).toBe(403)
    const claimed = await register(here, 'sef@allowed.example')
    expect(await press(claimed, as.administrator)).toBe(409)
    aGrant(here, { learnerId: as.leader, set: 'auditor', unitId: '*' })
    expect(await press(as.leader, as.northAdministrator)).toBe(403)
    expect(await press(as.leader, as.administrator)).toBe(200)
  })
})
