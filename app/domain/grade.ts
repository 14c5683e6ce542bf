export type Band = 'foundation' | 'supervisory' | 'senior' | 'executive'

/** One line of the grade table; `ordinal` orders the grades of one group, OF(D) being 0 in OF. */
export type Grade = {
  code: string
  group: 'OR' | 'WO' | 'OF' | 'G'
  ordinal: number
  band: Band
}

/** Both ends included. */
export type GradeRange = { from: string; to: string }

const tables = new WeakMap<readonly Grade[], Map<string, Grade>>()

/** The grade with this code, or null where the table has none. */
export function gradeOf(code: string | null, grades: readonly Grade[]): Grade | null {
  let table = tables.get(grades)
  if (!table) {
    table = new Map(grades.map((grade) => [grade.code, grade]))
    tables.set(grades, table)
  }
  return (code !== null && table.get(code)) || null
}

export const bandOf = (code: string | null, grades: readonly Grade[]): Band | null =>
  gradeOf(code, grades)?.band ?? null

/** Ranges compare only within one group: nobody outside it is within, whatever their rank. */
export function gradeWithin(
  code: string | null,
  range: GradeRange,
  grades: readonly Grade[],
): boolean {
  const grade = gradeOf(code, grades)
  const from = gradeOf(range.from, grades)
  const to = gradeOf(range.to, grades)
  if (!grade || !from || !to || from.group !== to.group) return false
  return grade.group === from.group && from.ordinal <= grade.ordinal && grade.ordinal <= to.ordinal
}

/** Whether a range has known ends, in one group and in order, and so can match someone. */
export function isGradeRange(range: GradeRange, grades: readonly Grade[]): boolean {
  const from = gradeOf(range.from, grades)
  const to = gradeOf(range.to, grades)
  return !!from && !!to && from.group === to.group && from.ordinal <= to.ordinal
}
