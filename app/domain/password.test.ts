import { expect, test } from 'vitest'
import { passwordFaults } from '#app/domain/password.ts'

const person = { names: ['Asha', 'Lindqvist'], email: 'asha.l@example.org' }
const common = new Set(['passwordpassword', 'correcthorsebatterystaple'])
const faults = (password: string, policy: 'portal' | 'nist' = 'portal') =>
  passwordFaults(password, policy, person, common)

test('a password with all kinds of characters and twelve of them fits', () => {
  expect(faults('Tern-harbour-42')).toEqual([])
})

test('each missing kind is named', () => {
  expect(faults('tern-harbour-42')).toEqual(['no-upper-case'])
  expect(faults('TERN-HARBOUR-42')).toEqual(['no-lower-case'])
  expect(faults('Tern-harbour-xx')).toEqual(['no-number'])
  expect(faults('Ternharbour4242')).toEqual(['no-symbol'])
  expect(faults('Tern harbour-42')).toEqual(['has-spaces'])
  expect(faults('Tern-42')).toEqual(['too-short'])
})

test('a common password is refused however it is decorated', () => {
  expect(faults('Password-Password1')).toEqual(['common'])
})

test('a password with one’s own name is refused, accents and case aside', () => {
  expect(faults('Líndqvist-2026!')).toEqual(['own-name'])
})

test('under the NIST policy length alone counts', () => {
  expect(faults('tern harbour lighthouse', 'nist')).toEqual([])
  expect(faults('Tern-harbour-4', 'nist')).toEqual(['too-short'])
})
