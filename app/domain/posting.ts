import type { Category, Posting } from './facts.ts'
import { type Band, type Grade, gradeOf } from './grade.ts'
import { done, type Outcome, refuse } from './outcome.ts'

export const categories: readonly Category[] = ['military', 'civilian', 'contractor']
export const bands: readonly (Band | 'none')[] = [
  'foundation',
  'supervisory',
  'senior',
  'executive',
  'none',
]

/** `grade` and `band` as given; null or left out where nothing is. */
export type Rank = { category: Category; grade: string | null; band?: Band | 'none' | null }

export type RankRefusal =
  | 'grade-missing'
  | 'grade-unknown'
  | 'grade-of-another-category'
  | 'grade-of-a-contractor'
  | 'band-beside-a-grade'

/**
 * The band follows from the grade. The military hold OR, WO or OF grades, civilians G grades;
 * contractors have none and a band of their own or `none`.
 */
export function rankOf(
  { category, grade, band }: Rank,
  grades: readonly Grade[],
): Outcome<Pick<Posting, 'category' | 'grade' | 'band'>, RankRefusal> {
  if (category === 'contractor') {
    if (grade !== null) return refuse('grade-of-a-contractor')
    return done({ category, grade: null, band: band ?? 'none' })
  }
  if (grade === null) return refuse('grade-missing')
  const known = gradeOf(grade, grades)
  if (!known) return refuse('grade-unknown')
  if ((known.group === 'G') !== (category === 'civilian'))
    return refuse('grade-of-another-category')
  if (band && band !== known.band) return refuse('band-beside-a-grade')
  return done({ category, grade, band: known.band })
}
