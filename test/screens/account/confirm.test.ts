import { expect, test } from 'vitest'
import { askForEmailChange } from '#app/features/account/email-change.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { aPassword, newestMail, register } from '#test/support/account.ts'
import { visit } from '#test/support/visit.ts'
import { world } from '#test/support/world.ts'

const oldEmail = 'asha@allowed.example'
const newEmail = 'asha.rao@unit.example'

async function asked() {
  const here = world()
  const learnerId = await register(here, oldEmail)
  perform(here.system, askForEmailChange, { learnerId, email: newEmail })
  const token = /confirm\/(\S+)/.exec(newestMail(here, newEmail)!.text)![1]!
  return { here, learnerId, token }
}

const canSignIn = async (here: ReturnType<typeof world>, email: string) =>
  (await visit(here, '/account/sign-in', { form: { email, password: aPassword } })).status === 303

test('an account keeps its address until the new one confirms, and the old one is told', async () => {
  const { here, token } = await asked()
  expect(newestMail(here, oldEmail)!.subject).toContain('is to change')
  expect(await canSignIn(here, oldEmail)).toBe(true)
  expect(await canSignIn(here, newEmail)).toBe(false)
  expect(await (await visit(here, `/account/confirm/${token}`)).text()).toContain(newEmail)
  expect(
    (await visit(here, `/account/confirm/${token}`, { method: 'POST', form: {} })).status,
  ).toBe(303)
  expect(await canSignIn(here, newEmail)).toBe(true)
  expect(await canSignIn(here, oldEmail)).toBe(false)
})

test('the same wish sends nothing again, and its link works once', async () => {
  const { here, learnerId, token } = await asked()
  perform(here.system, askForEmailChange, { learnerId, email: newEmail })
  await visit(here, `/account/confirm/${token}`, { method: 'POST', form: {} })
  expect((await visit(here, `/account/confirm/${token}`)).status).toBe(404)
})

test('an address that somebody else has meanwhile is refused', async () => {
  const { here, token } = await asked()
  const other = await register(here, 'noor@allowed.example')
  here.db.$client
    .prepare('UPDATE identity_row SET email_folded = ? WHERE learner_id = ?')
    .run(newEmail, other)
  const answer = await visit(here, `/account/confirm/${token}`, { method: 'POST', form: {} })
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('belongs to another account')
})
