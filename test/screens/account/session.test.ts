import { expect, test } from 'vitest'
import { grantRow } from '#db/schema/organisation.ts'
import { aPassword, cookiesOf, register } from '#test/support/account.ts'
import { visit } from '#test/support/visit.ts'
import { type World, world } from '#test/support/world.ts'

const email = 'asha@allowed.example'
const minuteMs = 60_000
const hourMs = 60 * minuteMs

async function signedIn() {
  const here = world()
  const learnerId = await register(here, email)
  const answer = await visit(here, '/account/sign-in', { form: { email, password: aPassword } })
  return { here, learnerId, cookie: cookiesOf(answer) }
}

const later = (here: World, ms: number): World => ({ ...here, now: here.now + ms })
const isIn = async (here: World, cookie: string) =>
  (await visit(here, '/account/preferences', { headers: { cookie } })).status === 200

test('a session opens the pages of its person', async () => {
  const { here, cookie } = await signedIn()
  expect(await isIn(here, cookie)).toBe(true)
  expect(await isIn(here, 'session=somebodyelse')).toBe(false)
})

test('a session ends after twelve hours, however active it was', async () => {
  const { here, cookie } = await signedIn()
  for (let hours = 1; hours < 12; hours++)
    expect(await isIn(later(here, hours * hourMs), cookie)).toBe(true)
  expect(await isIn(later(here, 12 * hourMs), cookie)).toBe(false)
})

test('whoever administers is signed out after half an hour without activity', async () => {
  const { here, learnerId, cookie } = await signedIn()
  const grant = {
    id: 'g',
    learnerId,
    permissionSet: 'administrator' as const,
    unitId: '*',
    from: '2026-01-01',
  }
  here.db
    .insert(grantRow)
    .values({ ...grant, source: 'installation', generation: 0 })
    .run()
  expect(await isIn(later(here, 29 * minuteMs), cookie)).toBe(true)
  expect(await isIn(later(here, 58 * minuteMs), cookie)).toBe(true)
  expect(await isIn(later(here, 89 * minuteMs), cookie)).toBe(false)
  expect(await isIn(later(here, 89 * minuteMs), cookie)).toBe(false)
})
