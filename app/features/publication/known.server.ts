import { isNull } from 'drizzle-orm'
import type { Grade } from '#app/domain/grade.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { course } from '#db/schema/catalogue.ts'
import { certification } from '#db/schema/certification.ts'
import type { AnchorsOf, CourseWorld } from '../catalogue/check/world.ts'
import { gradesOf } from '../organisation/queries/grades.server.ts'
import { unitsOf } from '../organisation/queries/units.server.ts'
import { publishedAnchors, publishedWorld } from './studio/published-world.server.ts'

/** What content may refer to although the folder does not hold it: what is published. */
export type Known = CourseWorld & {
  grades: readonly Grade[]
  courses: ReadonlySet<string>
  certifications: ReadonlySet<string>
  /** The id of a unit by its code. */
  units: ReadonlyMap<string, string>
  anchorsOf: AnchorsOf
}

export function knownFrom(ctx: ReadCtx): Known {
  const { db } = ctx
  const courses = db.select({ id: course.id }).from(course).where(isNull(course.retiredAt)).all()
  const certifications = db.select({ id: certification.id }).from(certification).all()
  const { byCode } = unitsOf(db)
  return {
    ...publishedWorld(ctx),
    grades: gradesOf(db),
    courses: new Set(courses.map(({ id }) => id)),
    certifications: new Set(certifications.map(({ id }) => id)),
    units: new Map([...byCode].map(([code, { id }]) => [code, id])),
    anchorsOf: publishedAnchors(ctx),
  }
}

/** Where there is no database, only the folder is known. */
export const nothingKnown: Known = {
  competencies: new Set(),
  roles: new Set(),
  itemUse: () => null,
  assessmentCourse: () => null,
  grades: [],
  courses: new Set(),
  certifications: new Set(),
  units: new Map(),
  anchorsOf: () => null,
}
