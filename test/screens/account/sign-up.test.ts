import { describe, expect, test } from 'vitest'
import {
  askForAccount,
  codeMailedTo,
  cookiesOf,
  enterCode,
  newestMail,
  register,
} from '#test/support/account.ts'
import { visit } from '#test/support/visit.ts'
import { world } from '#test/support/world.ts'

const count = (here: ReturnType<typeof world>, table: string) =>
  (here.db.$client.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n

test('the page asks for address, names and password', async () => {
  const html = await (await visit(world(), '/account/sign-up')).text()
  for (const label of ['Email', 'Given name', 'Family name', 'Password'])
    expect(html).toContain(`>${label}<`)
})

test('a registration is a code by mail, an account, and the offer of the newsletter', async () => {
  const here = world()
  const asked = await askForAccount(here)
  expect(asked.status).toBe(303)
  expect(asked.headers.get('location')).toBe('/account/verify')
  expect(count(here, 'account')).toBe(0)
  const proved = await enterCode(here, asked, codeMailedTo(here, 'asha@allowed.example'))
  expect(proved.headers.get('location')).toBe('/account/newsletter?back=%2Flearn')
  expect(cookiesOf(proved)).toContain('session=')
  expect(count(here, 'account')).toBe(1)
})

test('what is wrong is said at the field, and nothing typed is lost but the password', async () => {
  const answer = await askForAccount(world(), { email: 'not an address', password: 'short' })
  const html = await answer.text()
  expect(answer.status).toBe(400)
  expect(html).toContain('Enter an email like')
  expect(html).toContain('value="Asha"')
  expect(html).not.toContain('value="short"')
})

test('a password that does not fit the rule is refused with the rule that it breaks', async () => {
  const html = await (await askForAccount(world(), { password: 'tern-harbour-42' })).text()
  expect(html).toContain('needs an upper-case letter')
})

test('whether an address is known cannot be told from the answer, only the mail differs', async () => {
  const here = world()
  await register(here, 'asha@allowed.example')
  const known = await askForAccount(here, { email: 'asha@allowed.example' })
  const unknown = await askForAccount(here, { email: 'new@allowed.example' })
  expect([known.status, known.headers.get('location')]).toEqual([
    unknown.status,
    unknown.headers.get('location'),
  ])
  expect(newestMail(here, 'asha@allowed.example')!.text).not.toMatch(/\b\d{6}\b/)
  expect(newestMail(here, 'new@allowed.example')!.text).toMatch(/\b\d{6}\b/)
})

describe('a code', () => {
  test('that is wrong counts, and after five tries the right one is refused too', async () => {
    const here = world()
    const asked = await askForAccount(here)
    const code = codeMailedTo(here, 'asha@allowed.example')
    const wrong = code === '000000' ? '111111' : '000000'
    for (let tries = 0; tries < 5; tries++)
      expect((await enterCode(here, asked, wrong)).status).toBe(422)
    expect((await enterCode(here, asked, code)).status).toBe(422)
    expect(count(here, 'account')).toBe(0)
  })

  test('works once', async () => {
    const here = world()
    const asked = await askForAccount(here)
    const code = codeMailedTo(here, 'asha@allowed.example')
    await enterCode(here, asked, code)
    expect((await enterCode(here, asked, code)).status).toBe(422)
  })

  test('is refused in another browser', async () => {
    const here = world()
    await askForAccount(here)
    const elsewhere = await visit(here, '/account/verify', {
      form: { code: codeMailedTo(here, 'asha@allowed.example') },
    })
    expect(elsewhere.headers.get('location')).toBe('/account/sign-up')
    expect(count(here, 'account')).toBe(0)
  })

  test('is refused half an hour later', async () => {
    const here = world()
    const asked = await askForAccount(here)
    const later = { ...here, now: here.now + 30 * 60_000 }
    expect((await enterCode(later, asked, codeMailedTo(here, 'asha@allowed.example'))).status).toBe(
      422,
    )
  })

  test('is void once a new one has been sent', async () => {
    const here = world()
    const asked = await askForAccount(here)
    const first = codeMailedTo(here, 'asha@allowed.example')
    await visit(here, '/account/new-code', {
      method: 'POST',
      form: {},
      headers: { cookie: cookiesOf(asked) },
    })
    const second = codeMailedTo(here, 'asha@allowed.example')
    expect((await enterCode(here, asked, first)).status).toBe(first === second ? 303 : 422)
    expect((await enterCode(here, asked, second)).status).toBe(303)
  })

  test('is sent at most five times a day to one address', async () => {
    const here = world()
    for (let asked = 0; asked < 5; asked++) expect((await askForAccount(here)).status).toBe(303)
    expect((await askForAccount(here)).status).toBe(429)
  })
})

test('an address of no allowed domain waits for an administrator', async () => {
  const here = world()
  const asked = await askForAccount(here, { email: 'asha@elsewhere.example' })
  const proved = await enterCode(here, asked, codeMailedTo(here, 'asha@elsewhere.example'))
  expect(proved.headers.get('location')).toBe('/account/waiting')
  expect(count(here, 'account')).toBe(0)
  expect(count(here, 'registration_request')).toBe(1)
})

test('a forged return address is not followed', async () => {
  const form = {
    email: 'a@allowed.example',
    givenName: 'A',
    familyName: 'B',
    password: 'Tern-harbour-42',
    back: '//evil.example',
  }
  const here = world()
  const asked = await visit(here, '/account/sign-up', { form })
  const proved = await enterCode(here, asked, codeMailedTo(here, 'a@allowed.example'))
  expect(proved.headers.get('location')).toBe('/account/newsletter?back=%2Flearn')
})
