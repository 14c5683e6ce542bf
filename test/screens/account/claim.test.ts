import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { done } from '#app/domain/outcome.ts'
import { makeClaimLink } from '#app/features/account/claim.server.ts'
import { createSelfRegistered } from '#app/features/organisation/self-registered.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { account } from '#db/schema/account.ts'
import { aPassword } from '#test/support/account.ts'
import { visit } from '#test/support/visit.ts'
import { world } from '#test/support/world.ts'

function claimed() {
  const here = world()
  const person = {
    email: 'kim@unit.example',
    givenName: 'Kim',
    familyName: 'Berg',
    locale: 'en' as const,
  }
  const made = perform(here.system, (ctx) => done(createSelfRegistered(ctx, person)), null)
  const learnerId = made.ok ? made.value : ''
  const link = perform(here.system, makeClaimLink, { learnerId })
  return { here, learnerId, token: link.ok ? link.value : '' }
}

test('a one-time link opens the account of its record, once', async () => {
  const { here, learnerId, token } = claimed()
  expect(await (await visit(here, `/account/claim/${token}`)).text()).toContain('Kim Berg')
  const answer = await visit(here, `/account/claim/${token}`, { form: { password: aPassword } })
  expect(answer.headers.get('location')).toBe('/account/sign-in')
  expect(here.db.select().from(account).where(eq(account.learnerId, learnerId)).all()).toHaveLength(
    1,
  )
  expect((await visit(here, `/account/claim/${token}`)).status).toBe(404)
})

test('a link that was never made, or is too old, does not exist', async () => {
  const { here, token } = claimed()
  expect((await visit(here, '/account/claim/never-made')).status).toBe(404)
  const later = { ...here, now: here.now + 73 * 3_600_000 }
  expect((await visit(later, `/account/claim/${token}`)).status).toBe(404)
})

test('a password with the person’s name is refused', async () => {
  const { here, token } = claimed()
  const answer = await visit(here, `/account/claim/${token}`, {
    form: { password: 'Berg-Kim-12345' },
  })
  expect(answer.status).toBe(400)
  expect(here.db.select().from(account).all()).toEqual([])
})

test('the page after an address that waits for an administrator says so', async () => {
  expect(await (await visit(world(), '/account/waiting')).text()).toContain(
    'waits for an administrator',
  )
})
