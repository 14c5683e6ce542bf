import { expect, test } from 'vitest'
import { apiToken } from '#db/schema/account.ts'
import { aCast } from '#test/factories/cast.ts'
import { visit } from '#test/support/visit.ts'
import { world } from '#test/support/world.ts'

const wanted = { intent: 'make', name: 'Dashboard', unit: 'NORTH', lastDay: '2026-12-31' }

function aPlace() {
  const here = world()
  const cast = aCast(here)
  const press = (form: Record<string, string>, as = cast.as.northAdministrator) =>
    visit(here, '/admin/tokens', { as, form })
  const read = async (query = '', as = cast.as.northAdministrator) =>
    (await visit(here, `/admin/tokens${query}`, { as })).text()
  return { here, press, read, ...cast }
}

test('a token is shown in the answer and never again', async () => {
  const { press, read } = aPlace()
  const made = await (await press(wanted)).text()
  const token = /cursus_[\w-]{43}/.exec(made)?.[0]
  expect(token).toBeTruthy()
  const list = await read()
  expect(list).toContain('Dashboard')
  expect(list).toContain('31 December 2026')
  expect(list).not.toContain(token)
})

test('it is revoked after a question that names it', async () => {
  const { here, press, read } = aPlace()
  await press(wanted)
  const { id } = here.db.select().from(apiToken).get()!
  expect(await read(`?revoke=${id}`)).toContain('Whatever uses “Dashboard” is refused')
  expect((await press({ intent: 'revoke', tokenId: id })).status).toBe(303)
  expect(await read()).toContain('Revoked')
  expect((await press({ intent: 'revoke', tokenId: id })).status).toBe(404)
})

test('what does not fit is said at its field, and nothing typed is lost', async () => {
  const { here, press } = aPlace()
  const refused = async (more: Record<string, string>, status: number, said: string) => {
    const answer = await press({ ...wanted, ...more })
    const html = await answer.text()
    expect([answer.status, html.includes(said)], said).toEqual([status, true])
    return html
  }
  await refused({ name: '' }, 400, 'Say what the token is for')
  await refused({ lastDay: 'soon' }, 400, 'Enter a day')
  await refused({ lastDay: '2027-06-02' }, 422, 'at most a year from today')
  const html = await refused({ unit: 'SOUTH' }, 422, 'no such unit within your scope')
  expect(html).toContain('value="Dashboard"')
  expect(here.db.select().from(apiToken).all()).toEqual([])
})

test('another administrator’s token elsewhere is neither seen nor revoked', async () => {
  const { here, press, read, as } = aPlace()
  await press({ ...wanted, unit: 'SOUTH', name: 'Southern' }, as.administrator)
  const { id } = here.db.select().from(apiToken).get()!
  expect(await read()).not.toContain('Southern')
  expect((await press({ intent: 'revoke', tokenId: id })).status).toBe(404)
})
