import { expect, test } from 'vitest'
import { moveUnit } from '#app/features/organisation/commands/units.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { aCast } from '#test/factories/cast.ts'
import { visit } from '#test/support/visit.ts'
import { world } from '#test/support/world.ts'

function aPlace() {
  const here = world()
  const cast = aCast(here)
  const read = async (path: string, as: string) => {
    const answer = await visit(here, path, { as })
    return { status: answer.status, html: await answer.text() }
  }
  return { here, read, ...cast }
}

test('the tree says how many people serve where', async () => {
  const { read, as } = aPlace()
  const all = await read('/admin/units', as.administrator)
  expect(all.html).toContain('Staff (HQ)')
  expect(all.html).toContain('9 people, 4 directly')
  const part = await read('/admin/units', as.northAdministrator)
  expect(part.html).toContain('North Brigade (NORTH)')
  expect(part.html).not.toContain('South Brigade')
})

test('an installation without units says what to do', async () => {
  const here = world()
  const { learnerId } = await firstAdministrator(here)
  const html = await (await visit(here, '/admin/units', { as: learnerId })).text()
  expect(html).toContain('There is no unit yet')
})

test('a unit’s page shows names, what is below, who holds what over it, and where it stood', async () => {
  const { here, read, as, units } = aPlace()
  const moving = { unitId: units.north, parentId: units.south, on: '2026-05-01' }
  perform(here.system, moveUnit, moving)
  const { html, status } = await read('/admin/units/NORTH', as.administrator)
  expect(status).toBe(200)
  for (const said of ['North Brigade', 'North Brigade (fr)', 'Sam Leader', 'Since 1 May 2026'])
    expect(html).toContain(said)
  expect((await read('/admin/units/SOUTH', as.administrator)).html).toContain('North Brigade')
})

test('a unit outside the scope is as one that does not exist', async () => {
  const { read, as } = aPlace()
  expect((await read('/admin/units/SOUTH', as.northAdministrator)).status).toBe(404)
  expect((await read('/admin/units/NOWHERE', as.administrator)).status).toBe(404)
})

async function firstAdministrator(here: ReturnType<typeof world>) {
  const { createAdministrator } = await import('#app/features/first-administrator.server.ts')
  const made = createAdministrator(here.system, 'first@test.example')
  if (!made.ok) throw new Error(made.refusal)
  return made.value
}
