import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bandOf, type Grade, gradeOf, gradeWithin, isGradeRange } from '#app/domain/grade.ts'

/** The published table, one grade a line; the content tests read it as YAML. */
const line = /code: '?([^,']+)'?, group: (\w+), ordinal: (\d+), band: (\w+)/g
const file = readFileSync(new URL('../../content/frameworks/grades.yml', import.meta.url), 'utf8')
const grades = [...file.matchAll(line)].map(
  ([, code, group, ordinal, band]) => ({ code, group, ordinal: Number(ordinal), band }) as Grade,
)

const numbered = (group: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => `${group}${from + n}`)

describe('the table of grades', () => {
  test.each([
    ['foundation', ['OF(D)', ...numbered('OR-', 1, 4), ...numbered('G', 1, 9)]],
    [
      'supervisory',
      [
        ...numbered('OR-', 5, 9),
        ...numbered('WO-', 1, 5),
        ...numbered('OF-', 1, 2),
        ...numbered('G', 10, 14),
      ],
    ],
    ['senior', [...numbered('OF-', 3, 5), ...numbered('G', 15, 21)]],
    ['executive', [...numbered('OF-', 6, 10), ...numbered('G', 22, 24)]],
  ])('has exactly these grades in the %s band', (band, codes) => {
    const found = grades.filter((grade) => grade.band === band).map(({ code }) => code)
    expect(found.sort()).toEqual(codes.sort())
    for (const code of codes) expect(bandOf(code, grades)).toBe(band)
  })

  test('has every code once', () =>
    expect(new Set(grades.map(({ code }) => code)).size).toBe(grades.length))
})

test('a range holds both its ends and nothing outside its group', () => {
  const range = { from: 'OR-5', to: 'OR-9' }
  const within = grades.filter(({ code }) => gradeWithin(code, range, grades))
  expect(within.map(({ code }) => code)).toEqual(numbered('OR-', 5, 9))
})

test('a range across groups holds nobody', () => {
  const range = { from: 'OR-1', to: 'OF-10' }
  expect(grades.filter(({ code }) => gradeWithin(code, range, grades))).toEqual([])
})

test('an officer designate comes before every officer, and G9 before G10', () => {
  expect(gradeWithin('OF(D)', { from: 'OF(D)', to: 'OF-2' }, grades)).toBe(true)
  expect(gradeWithin('OF(D)', { from: 'OF-1', to: 'OF-10' }, grades)).toBe(false)
  expect(gradeWithin('G9', { from: 'G2', to: 'G10' }, grades)).toBe(true)
  expect(gradeWithin('G10', { from: 'G2', to: 'G9' }, grades)).toBe(false)
})

test('an unknown grade, or none, is in no band and in no range', () => {
  for (const code of ['OF-11', 'or-5', '', null]) {
    expect(gradeOf(code, grades)).toBe(null)
    expect(bandOf(code, grades)).toBe(null)
    expect(gradeWithin(code, { from: 'OR-1', to: 'OR-9' }, grades)).toBe(false)
  }
})

test.each([
  ['OR-5', 'OR-9', true],
  ['OR-5', 'OR-5', true],
  ['OF(D)', 'OF-2', true],
  ['OR-9', 'OR-5', false],
  ['OR-5', 'OF-2', false],
  ['OR-5', 'OR-10', false],
])('a rule may ask for the range %s to %s: %s', (from, to, possible) =>
  expect(isGradeRange({ from, to }, grades)).toBe(possible),
)
