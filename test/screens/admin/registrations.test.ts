import { expect, test } from 'vitest'
import { personWithEmail } from '#app/features/account/queries.server.ts'
import { aCast } from '#test/factories/cast.ts'
import { askForAccount, codeMailedTo, enterCode, newestMail } from '#test/support/account.ts'
import { visit } from '#test/support/visit.ts'
import { world } from '#test/support/world.ts'

const email = 'noor@elsewhere.example'

async function someoneWaits() {
  const here = world()
  const { as } = aCast(here)
  const person = { email, givenName: 'Noor', familyName: 'Elsewhere' }
  const asked = await askForAccount(here, person)
  await enterCode(here, asked, codeMailedTo(here, email))
  const row = here.db.$client.prepare('SELECT id FROM registration_request').get() as { id: string }
  const press = (intent: string, requestId = row.id) =>
    visit(here, '/admin/registrations', { as: as.administrator, form: { intent, requestId } })
  return { here, as, requestId: row.id, press }
}

test('who waits is listed, and accepting opens the account and tells them', async () => {
  const { here, as, press } = await someoneWaits()
  const list = await (await visit(here, '/admin/registrations', { as: as.administrator })).text()
  expect(list).toContain('Noor Elsewhere')
  expect((await press('accept')).headers.get('location')).toBe('/admin/registrations?done=accepted')
  expect(personWithEmail(here, email)?.passwordHash).toBeTruthy()
  expect(newestMail(here, email)?.subject).toBe('Your account is open')
  const after = await visit(here, '/admin/registrations?done=accepted', { as: as.administrator })
  expect(await after.text()).toContain('No registration waits')
})

test('declining asks first, and then opens nothing', async () => {
  const { here, as, requestId, press } = await someoneWaits()
  const page = `/admin/registrations?decline=${requestId}`
  const asked = await (await visit(here, page, { as: as.administrator })).text()
  expect(asked).toContain('Decline this registration?')
  expect((await press('decline')).status).toBe(303)
  expect(personWithEmail(here, email)).toBeNull()
})

test('what was decided, or never asked, or is no decision is refused', async () => {
  const { press } = await someoneWaits()
  expect((await press('postpone')).status).toBe(400)
  expect((await press('accept', 'unknown')).status).toBe(404)
  await press('decline')
  const again = await press('accept')
  expect(again.status).toBe(404)
  expect(await again.text()).toContain('decided already')
})

test('an administrator of a part decides nothing', async () => {
  const { here, as, requestId } = await someoneWaits()
  const form = { intent: 'accept', requestId }
  const visiting = { as: as.northAdministrator, form }
  expect((await visit(here, '/admin/registrations', visiting)).status).toBe(403)
  expect(personWithEmail(here, email)).toBeNull()
})
