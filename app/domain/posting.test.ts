import { expect, test } from 'vitest'
import type { Grade } from './grade.ts'
import { rankOf } from './posting.ts'

const grades: Grade[] = [
  { code: 'OR-5', group: 'OR', ordinal: 5, band: 'supervisory' },
  { code: 'G5', group: 'G', ordinal: 5, band: 'foundation' },
]

test('the band follows from the grade', () => {
  expect(rankOf({ category: 'military', grade: 'OR-5' }, grades)).toEqual({
    ok: true,
    value: { category: 'military', grade: 'OR-5', band: 'supervisory' },
  })
  expect(rankOf({ category: 'civilian', grade: 'G5', band: 'foundation' }, grades).ok).toBe(true)
})

test('a contractor has no grade, and the band that is given or none', () => {
  const contractor = { category: 'contractor' as const, grade: null }
  expect(rankOf(contractor, grades)).toMatchObject({ value: { band: 'none' } })
  expect(rankOf({ ...contractor, band: 'senior' }, grades)).toMatchObject({
    value: { grade: null, band: 'senior' },
  })
  const graded = rankOf({ ...contractor, grade: 'G5' }, grades)
  expect(graded).toMatchObject({ refusal: 'grade-of-a-contractor' })
})

test('a grade is needed, known, of the category, and not contradicted by a band', () => {
  const military = (grade: string | null, band: 'senior' | null = null) =>
    rankOf({ category: 'military', grade, band }, grades)
  expect(military(null)).toMatchObject({ refusal: 'grade-missing' })
  expect(military('OR-6')).toMatchObject({ refusal: 'grade-unknown' })
  expect(military('G5')).toMatchObject({ refusal: 'grade-of-another-category' })
  expect(rankOf({ category: 'civilian', grade: 'OR-5' }, grades)).toMatchObject({
    refusal: 'grade-of-another-category',
  })
  expect(military('OR-5', 'senior')).toMatchObject({ refusal: 'band-beside-a-grade' })
})
