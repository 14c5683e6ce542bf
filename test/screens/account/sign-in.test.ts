import { expect, test } from 'vitest'
import { aPassword, cookiesOf, register } from '#test/support/account.ts'
import { visit } from '#test/support/visit.ts'
import { type World, world } from '#test/support/world.ts'

const email = 'asha@allowed.example'
const signIn = (here: World, password: string, back = '/report?unit=A') =>
  visit(here, '/account/sign-in', { form: { email, password, back } })

test('signing in leads back to the page one came from', async () => {
  const here = world()
  await register(here, email)
  const answer = await signIn(here, aPassword)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/report?unit=A')
  expect(answer.headers.getSetCookie().join()).toMatch(/session=.*HttpOnly.*SameSite=Lax/i)
})

test('only a hash of the session is kept', async () => {
  const here = world()
  await register(here, email)
  const id = /session=([^;]+)/.exec(cookiesOf(await signIn(here, aPassword)))![1]!
  const kept = here.db.$client.prepare('SELECT id_hash AS hash FROM session').all() as {
    hash: string
  }[]
  expect(kept.some(({ hash }) => hash === id)).toBe(false)
})

test('a wrong password and an unknown address get the same answer', async () => {
  const here = world()
  await register(here, email)
  const wrong = await signIn(here, 'Wrong-password-1')
  const unknown = await visit(here, '/account/sign-in', {
    form: { email: 'nobody@allowed.example', password: aPassword },
  })
  expect([wrong.status, unknown.status]).toEqual([400, 400])
  expect(await wrong.text()).toContain('The email or the password is not right')
  expect(await unknown.text()).toContain('The email or the password is not right')
})

test('after ten wrong tries even the right password waits', async () => {
  const here = world()
  await register(here, email)
  for (let tries = 0; tries < 10; tries++) await signIn(here, 'Wrong-password-1')
  expect((await signIn(here, aPassword)).status).toBe(429)
  const later = { ...here, now: here.now + 16 * 60_000 }
  expect((await signIn(later, aPassword)).status).toBe(303)
})

test('a trap as return address leads to one’s own learning instead', async () => {
  const here = world()
  await register(here, email)
  for (const trap of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
  ]) {
    expect((await signIn(here, aPassword, trap)).headers.get('location')).toBe('/learn')
  }
})
