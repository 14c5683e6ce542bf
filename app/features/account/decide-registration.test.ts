import { expect, test } from 'vitest'
import { wholeOrganisation } from '#app/domain/org-unit.ts'
import { registrationRequest } from '#db/schema/account.ts'
import { aGrant, aLearner, aUnit } from '#test/factories/organisation.ts'
import { newestMail } from '#test/support/account.ts'
import { type World, world } from '#test/support/world.ts'
import { perform } from '../perform.server.ts'
import { acceptRegistration, declineRegistration } from './decide-registration.server.ts'
import { accountOf, personWithEmail } from './queries.server.ts'
import { register } from './register.server.ts'

const email = 'noor@elsewhere.example'

function someoneWaits(here: World, address = email): string {
  const payload = { email: address, givenName: 'Noor', familyName: 'Haddad', locale: 'fr' }
  perform(here.system, register, { payload, passwordHash: 'the hash' })
  return here.db.select().from(registrationRequest).all().at(-1)!.id
}

function anAdministrator(here: World, unitId: string, given = {}) {
  const { id } = aLearner(here, given)
  aGrant(here, { learnerId: id, set: 'administrator', unitId })
  return here.as(id)
}

test('an accepted registration is an account with the password chosen, and a mail that says so', () => {
  const here = world()
  const requestId = someoneWaits(here)
  const admin = anAdministrator(here, wholeOrganisation)
  const answer = perform(admin, acceptRegistration, { requestId })
  const person = personWithEmail(here, email)!
  expect(answer).toEqual({ ok: true, value: { learnerId: person.learnerId } })
  expect(person).toMatchObject({ givenName: 'Noor', locale: 'fr', passwordHash: 'the hash' })
  expect(newestMail(here, email)?.subject).toBe('Votre compte est ouvert')
  expect(here.db.select().from(registrationRequest).get()).toMatchObject({
    state: 'accepted',
    passwordHash: '',
    decidedAt: here.now,
  })
})

test('a declined one opens nothing, keeps no password and is told', () => {
  const here = world()
  const requestId = someoneWaits(here)
  perform(anAdministrator(here, wholeOrganisation), declineRegistration, { requestId })
  expect(personWithEmail(here, email)).toBeNull()
  expect(newestMail(here, email)?.subject).toBe('Votre inscription a été refusée')
  expect(here.db.select().from(registrationRequest).get()?.passwordHash).toBe('')
})

test('a registration is decided once', () => {
  const here = world()
  const requestId = someoneWaits(here)
  const admin = anAdministrator(here, wholeOrganisation)
  perform(admin, declineRegistration, { requestId })
  expect(perform(admin, acceptRegistration, { requestId })).toMatchObject({ refusal: 'not-found' })
})

test('only who administers the whole organisation decides, for a request belongs to no unit', () => {
  const here = world()
  aUnit(here)
  const part = aUnit(here)
  const requestId = someoneWaits(here)
  for (const decide of [acceptRegistration, declineRegistration]) {
    const answer = perform<{ requestId: string }, unknown, string>(
      anAdministrator(here, part.id),
      decide,
      { requestId },
    )
    expect(answer).toMatchObject({ refusal: 'not-found' })
  }
})

test('nobody decides their own', () => {
  const here = world()
  const requestId = someoneWaits(here)
  const admin = anAdministrator(here, wholeOrganisation, { email })
  expect(perform(admin, acceptRegistration, { requestId })).toMatchObject({
    refusal: 'own-request',
  })
})

test('a personnel record that came to know the address since is claimed, names unchanged', () => {
  const here = world()
  const requestId = someoneWaits(here)
  const { id } = aLearner(here, { email, name: 'Noora' })
  perform(here.system, acceptRegistration, { requestId })
  expect(accountOf(here, id)?.passwordHash).toBe('the hash')
  expect(personWithEmail(here, email)?.givenName).toBe('Noora')
})

test('a record that holds grants is not claimed in this way', () => {
  const here = world()
  const requestId = someoneWaits(here)
  const { id } = aLearner(here, { email })
  aGrant(here, { learnerId: id, set: 'leader', unitId: wholeOrganisation })
  expect(perform(here.system, acceptRegistration, { requestId })).toMatchObject({
    refusal: 'holds-grants',
  })
  expect(accountOf(here, id)).toBeNull()
})
