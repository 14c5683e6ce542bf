import { expect, test } from 'vitest'
import { aPassword, codeMailedTo, cookiesOf, newestMail, register } from '#test/support/account.ts'
import { visit } from '#test/support/visit.ts'
import { type World, world } from '#test/support/world.ts'

const email = 'asha@allowed.example'
const newPassword = 'Gannet-lantern-7'
const ask = (here: World, address = email) =>
  visit(here, '/account/recover', { form: { email: address, back: '/team' } })
const reset = (here: World, asked: Response, code: string, password = newPassword) =>
  visit(here, '/account/reset', { form: { code, password }, headers: { cookie: cookiesOf(asked) } })
const signIn = (here: World, password: string) =>
  visit(here, '/account/sign-in', { form: { email, password } })

test('a forgotten password is replaced: every session ends, nobody is signed in, the way leads back', async () => {
  const here = world()
  await register(here, email)
  await signIn(here, aPassword)
  const asked = await ask(here)
  const answer = await reset(here, asked, codeMailedTo(here, email))
  expect(answer.headers.get('location')).toBe('/account/updated?back=%2Fteam')
  expect(cookiesOf(answer)).not.toMatch(/session=\w/)
  expect(here.db.$client.prepare('SELECT count(*) AS n FROM session').get()).toEqual({ n: 0 })
  expect((await signIn(here, aPassword)).status).toBe(400)
  expect((await signIn(here, newPassword)).status).toBe(303)
  expect(newestMail(here, email)!.subject).toBe('Your password has been updated')
  const updated = await visit(here, '/account/updated?back=%2Fteam')
  expect(await updated.text()).toContain('/account/sign-in?back=%2Fteam')
})

test('an unknown address gets the same answer and no mail', async () => {
  const here = world()
  const asked = await ask(here, 'nobody@allowed.example')
  expect(asked.headers.get('location')).toBe('/account/reset')
  expect(newestMail(here, 'nobody@allowed.example')).toBeNull()
})

test('a password that does not fit uses no try of the code', async () => {
  const here = world()
  await register(here, email)
  const asked = await ask(here)
  const code = codeMailedTo(here, email)
  expect((await reset(here, asked, code, 'short')).status).toBe(400)
  expect((await reset(here, asked, code)).status).toBe(303)
})

test('a registration’s code does not reset a password', async () => {
  const here = world()
  await register(here, email)
  const asked = await ask(here)
  expect(
    (await reset(here, asked, '123456' === codeMailedTo(here, email) ? '654321' : '123456')).status,
  ).toBe(422)
})
