import { expect, test } from 'vitest'
import { aPassword, cookiesOf, register } from '#test/support/account.ts'
import { visit } from '#test/support/visit.ts'
import { type World, world } from '#test/support/world.ts'

const email = 'asha@allowed.example'

async function signedInWorld() {
  const here = world()
  const learnerId = await register(here, email)
  return { here, learnerId }
}

const sessions = (here: World) =>
  here.db.$client.prepare('SELECT id_hash AS hash FROM session').all() as { hash: string }[]

test('a stranger is sent to sign in and brought back', async () => {
  const answer = await visit(world(), '/account/preferences')
  expect(answer.headers.get('location')).toBe('/account/sign-in?back=%2Faccount%2Fpreferences')
})

test('the open sessions are listed and can be ended, all of them at once too', async () => {
  const { here, learnerId } = await signedInWorld()
  await visit(here, '/account/sign-in', {
    form: { email, password: aPassword },
    headers: { 'user-agent': 'Bridge terminal' },
  })
  const html = await (await visit(here, '/account/preferences', { as: learnerId })).text()
  expect(html).toContain('Bridge terminal')
  const [one] = sessions(here)
  const end = { intent: 'end-session', session: one!.hash }
  expect((await visit(here, '/account/preferences', { as: learnerId, form: end })).status).toBe(303)
  expect(sessions(here)).toHaveLength(1)
  await visit(here, '/account/preferences', {
    as: learnerId,
    form: { intent: 'sign-out-everywhere' },
  })
  expect(sessions(here)).toHaveLength(0)
})

test('another’s session cannot be ended', async () => {
  const { here, learnerId } = await signedInWorld()
  const other = await register(here, 'noor@allowed.example')
  const first = here.db.$client
    .prepare<string, { hash: string }>('SELECT id_hash AS hash FROM session WHERE learner_id = ?')
    .get(learnerId)
  const answer = await visit(here, '/account/preferences', {
    as: other,
    form: { intent: 'end-session', session: first!.hash },
  })
  expect(answer.status).toBe(404)
  expect(sessions(here)).toHaveLength(2)
})

test('the password is changed only by who knows the old one', async () => {
  const { here, learnerId } = await signedInWorld()
  const change = (current: string) =>
    visit(here, '/account/preferences', {
      as: learnerId,
      form: { intent: 'password', current, password: 'Gannet-lantern-7' },
    })
  expect((await change('Not-the-password-1')).status).toBe(400)
  expect((await change(aPassword)).headers.get('location')).toBe('/account/updated')
  expect(sessions(here)).toHaveLength(0)
})

test('the newsletter is taken and left with one press, and the consent keeps its time', async () => {
  const { here, learnerId } = await signedInWorld()
  const press = (on: string) =>
    visit(here, '/account/preferences', { as: learnerId, form: { intent: 'newsletter', on } })
  await press('yes')
  expect(here.db.$client.prepare('SELECT given_at AS at FROM newsletter_consent').get()).toEqual({
    at: here.now,
  })
  await press('no')
  expect(
    here.db.$client.prepare('SELECT withdrawn_at AS at FROM newsletter_consent').get(),
  ).toEqual({ at: here.now })
})

test('the newsletter is offered after registering, and saying no keeps nothing', async () => {
  const { here, learnerId } = await signedInWorld()
  expect(
    await (await visit(here, '/account/newsletter?back=/learn', { as: learnerId })).text(),
  ).toContain('Not now')
  const answer = await visit(here, '/account/newsletter', {
    as: learnerId,
    form: { answer: 'no', back: '/learn' },
  })
  expect(answer.headers.get('location')).toBe('/learn')
  expect(here.db.$client.prepare('SELECT count(*) AS n FROM newsletter_consent').get()).toEqual({
    n: 0,
  })
})

test('language and colours are chosen on any page and lead back to it', async () => {
  const here = world()
  const language = await visit(here, '/account/language', { form: { locale: 'fr', back: '/help' } })
  expect([language.headers.get('location'), cookiesOf(language)]).toEqual(['/help', 'locale=fr'])
  const theme = await visit(here, '/account/theme', { form: { theme: 'dark', back: '/help' } })
  expect(cookiesOf(theme)).toBe('theme=dark')
  expect((await visit(here, '/account/theme', { form: { theme: 'neon' } })).status).toBe(400)
  expect((await visit(here, '/account/language', { form: { locale: 'xx' } })).status).toBe(400)
})

test('signing out clears the cookie', async () => {
  const answer = await visit(world(), '/account/sign-out', { method: 'POST', form: {} })
  expect([answer.status, cookiesOf(answer)]).toEqual([303, 'session='])
})
