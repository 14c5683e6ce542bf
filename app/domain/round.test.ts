import { expect, test } from 'vitest'
import { askForRound } from './round.ts'

const now = { currentVersionId: 'v2', newerIsMaterial: false, renewable: false }
const begin = { ok: true, value: 'begin' }

test('whoever never began may begin', () => {
  expect(askForRound(undefined, now)).toEqual(begin)
})

test('whoever is under way on the current version goes on in that round', () => {
  const round = { versionId: 'v2', completed: false }
  expect(askForRound(round, now)).toEqual({ ok: true, value: 'stay' })
  expect(askForRound(round, { ...now, renewable: true })).toEqual({ ok: true, value: 'stay' })
})

test('a newer material version may be gone over to, under way or finished', () => {
  const newer = { ...now, newerIsMaterial: true }
  expect(askForRound({ versionId: 'v1', completed: false }, newer)).toEqual(begin)
  expect(askForRound({ versionId: 'v1', completed: true }, newer)).toEqual(begin)
})

test('an editorial change is no reason to begin anew', () => {
  const refusal = { ok: false, refusal: 'nothing-newer' }
  expect(askForRound({ versionId: 'v1', completed: false }, now)).toEqual(refusal)
})

test('a finished course is begun again only when there is something to renew', () => {
  const finished = { versionId: 'v2', completed: true }
  expect(askForRound(finished, now)).toEqual({ ok: false, refusal: 'nothing-to-renew' })
  expect(askForRound(finished, { ...now, renewable: true })).toEqual(begin)
})

test('the current version is never newer than itself', () => {
  const finished = { versionId: 'v2', completed: true }
  const odd = { ...now, newerIsMaterial: true }
  expect(askForRound(finished, odd)).toEqual({ ok: false, refusal: 'nothing-to-renew' })
})
