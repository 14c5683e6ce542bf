import { expect, test } from 'vitest'
import { aCertification, aCredential, aRule, aWaiver } from '#test/factories/certification.ts'
import { aLearner, aUnit } from '#test/factories/organisation.ts'
import { world } from '#test/support/world.ts'
import { standingOf } from './standings.server.ts'

function setting() {
  const here = world()
  const { id: learnerId } = aLearner(here)
  aCertification(here)
  const standings = (day?: string) => standingOf(here.as(learnerId), learnerId, day)
  return { here, learnerId, standings }
}

test('what nothing asks and nobody awarded is not among a learner’s certifications', () => {
  expect(setting().standings()).toEqual([])
})

test('a mandatory rule makes it required, with the due day and the sentence of the rule', () => {
  const { here, standings } = setting()
  aRule(here, { id: 'everybody' })
  expect(standings()).toMatchObject([
    {
      certificationId: 'data-literacy',
      relevance: 'required',
      standing: { status: 'overdue', dueOn: '2026-03-02', since: '2026-03-03' },
    },
  ])
  expect(standings()[0]!.standing.reasons[0]).toEqual({
    code: 'rule.applies',
    params: { rule: 'everybody', version: 1, from: '2026-01-01', why: 'Because it matters' },
  })
  expect(standings('2026-03-02')).toMatchObject([{ standing: { status: 'inTime' } }])
})

test('why is said in the reader’s language', () => {
  const { here, learnerId } = setting()
  aRule(here)
  const [standing] = standingOf(here.as(learnerId, 'fr'), learnerId)
  expect(standing!.standing.reasons[0]!.params.why).toBe('Because it matters (fr)')
})

test('a recommendation is not a requirement, and asks for no day', () => {
  const { here, standings } = setting()
  aRule(here, { strength: 'recommended' })
  expect(standings()).toMatchObject([
    { relevance: 'recommended', standing: { status: 'notRequired', dueOn: null } },
  ])
})

test('a rule for others is none of their concern, one for their unit is', () => {
  const { here, standings } = setting()
  const other = aUnit(here).id
  aRule(here, { conditions: { unitId: other } })
  aRule(here, { conditions: { bands: ['senior'] } })
  expect(standings()).toEqual([])
  aRule(here, { conditions: { bands: ['foundation'] } })
  expect(standings()).toMatchObject([{ relevance: 'required' }])
})

test('what is held, lapsed or waived is told as such', () => {
  const { here, learnerId, standings } = setting()
  aCertification(here, { id: 'old' })
  aCertification(here, { id: 'new' })
  aRule(here)
  aWaiver(here, learnerId)
  aCredential(here, { learnerId, certificationId: 'old', expiresOn: '2026-05-01' })
  aCredential(here, { learnerId, certificationId: 'new', expiresOn: null })
  expect(standings()).toMatchObject([
    { certificationId: 'data-literacy', standing: { status: 'waived' } },
    { certificationId: 'new', relevance: 'held', standing: { status: 'certified' } },
    {
      certificationId: 'old',
      relevance: 'held',
      standing: { status: 'lapsed', expiresOn: '2026-05-01' },
    },
  ])
})

test('what is due first comes first', () => {
  const { here, standings } = setting()
  aCertification(here, { id: 'sooner' })
  aRule(here, { dueDays: 300 })
  aRule(here, { certificationId: 'sooner', dueDays: 200 })
  expect(standings().map(({ certificationId }) => certificationId)).toEqual([
    'sooner',
    'data-literacy',
  ])
})
