import type { Day } from '../calendar.ts'

export type CatalogueEvent =
  | {
      type: 'course.published'
      subjectId: string
      versionId: string
      number: number
      change: 'material' | 'editorial'
      origin: 'files' | 'browser'
    }
  | { type: 'framework.published'; subjectId: string; version: string }
  | {
      type: 'grades.published'
      subjectId: string
      grades: { code: string; group: string; ordinal: number; band: string }[]
    }
  | { type: 'draft.saved'; subjectId: string; path: string; revision: number }
  | { type: 'draft.discarded'; subjectId: string; path: string }
  | {
      type: 'rule.published'
      subjectId: string
      version: number
      certificationId: string
      strength: 'mandatory' | 'recommended'
      conditions: Record<string, unknown>
      from: Day
      until: Day | null
      dueDays: number
    }
  | { type: 'rule.ended'; subjectId: string; version: number; on: Day }
  | { type: 'certification.published'; subjectId: string; versionId: string; number: number }
