import fc from 'fast-check'
import { expect, test } from 'vitest'
import { grade } from './grading.ts'
import { type Item, type Response, score, solve } from './items/item.ts'
import { reaches } from './score.ts'

const text = (en: string) => ({ en, fr: en })
const options = [...'abcde'].map((id, index) => ({ id, text: text(id), right: index < 3 }))
const item = (index: number, competency = 'digcomp.1.2'): Item => ({
  id: `item-${index}`,
  competency,
  prompt: text('?'),
  kind: 'multiple',
  options,
})
const items = Array.from({ length: 10 }, (_, index) => item(index, `digcomp.${index % 3}`))
const responded = (answers: (Response | undefined)[]) =>
  new Map(answers.flatMap((answer, index) => (answer ? [[`item-${index}`, answer] as const] : [])))
const chosen = (ids: string[]): Response => ({ kind: 'multiple', chosen: ids })
const someAnswers = fc.array(fc.option(fc.subarray([...'abcde']).map(chosen), { nil: undefined }), {
  minLength: 10,
  maxLength: 10,
})

test('seven right of ten pass at 0.7', () => {
  const { scaledScore, passed } = grade(items, responded(items.slice(0, 7).map(solve)), 0.7)
  expect(scaledScore).toBe(0.7)
  expect(passed).toBe(true)
  expect(grade(items, responded(items.slice(0, 6).map(solve)), 0.7).passed).toBe(false)
})

test('partial scores that add up to the mark reach it, whatever binary fractions make of them', () => {
  const tenRight = [...'abcdefghij'].map((id) => ({ id, text: text(id), right: true }))
  const three = items.slice(0, 3).map((asked) => ({ ...asked, options: tenRight }) as Item)
  const sevenOfTen = chosen([...'abcdefg'])
  const { scaledScore, passed } = grade(three, responded(Array(3).fill(sevenOfTen)), 0.7)
  expect(scaledScore).toBeLessThan(0.7)
  expect(passed).toBe(true)
  expect(reaches(0.7 - 1e-6, 0.7)).toBe(false)
})

test('what was not answered scores 0 and is told apart from a wrong answer', () => {
  const { byItem } = grade(items.slice(0, 2), responded([undefined, chosen(['d'])]), 0.7)
  expect(byItem.map(({ score: points, answered }) => [points, answered])).toEqual([
    [0, false],
    [0, true],
  ])
})

test('no answers are 0, full answers are 1', () => {
  expect(grade(items, new Map(), 0.7)).toMatchObject({ scaledScore: 0, passed: false })
  expect(grade(items, responded(items.map(solve)), 1)).toMatchObject({
    scaledScore: 1,
    passed: true,
  })
})

test('an assessment that asks nothing is never passed', () => {
  expect(grade([], new Map(), 0)).toMatchObject({ scaledScore: 0, passed: false })
})

test('the competencies show where the points were made', () => {
  const answers = [solve(items[0] as Item), chosen(['a']), undefined, chosen(['d'])]
  const { byCompetency } = grade(items.slice(0, 4), responded(answers), 0.7)
  expect(byCompetency).toEqual([
    { competency: 'digcomp.0', score: 1, max: 2, share: 0.5 },
    { competency: 'digcomp.1', score: 1 / 3, max: 1, share: 1 / 3 },
    { competency: 'digcomp.2', score: 0, max: 1, share: 0 },
  ])
})

test('answers to questions that were not drawn change nothing', () => {
  const strange = new Map([['other', chosen(['a'])]])
  expect(grade(items, strange, 0.7)).toEqual(grade(items, new Map(), 0.7))
})

test('the score is within 0 … 1 and is the sum of what the competencies show', () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      const { scaledScore, byCompetency } = grade(items, responded(answers), 0.7)
      expect(scaledScore).toBeGreaterThanOrEqual(0)
      expect(scaledScore).toBeLessThanOrEqual(1)
      const points = byCompetency.reduce((sum, { score: own }) => sum + own, 0)
      expect(points / 10).toBeCloseTo(scaledScore, 12)
    }),
  )
})

test('a better answer to one question never lowers the score, nor takes a pass away', () => {
  fc.assert(
    fc.property(someAnswers, fc.nat(9), fc.subarray([...'abcde']), (answers, at, ids) => {
      const better = chosen(ids)
      const asked = items[at] as Item
      fc.pre(score(asked, better) >= score(asked, answers[at]))
      const before = grade(items, responded(answers), 0.5)
      const after = grade(items, responded(answers.with(at, better)), 0.5)
      expect(after.scaledScore).toBeGreaterThanOrEqual(before.scaledScore - 1e-12)
      expect(after.passed || !before.passed).toBe(true)
    }),
  )
})
