import { and, asc, eq, sql } from 'drizzle-orm'
import type { Item } from '#app/domain/items/item.ts'
import { type Db, statement } from '#db/client.server.ts'
import { assessmentDefinition, item } from '#db/schema/catalogue.ts'
import type { AssessmentData } from '../catalogue/schema/assessment.ts'
import { remember } from '../enrolment/remember.server.ts'

/** An assessment with its pool, keys included: none of it may be handed on to a page as it is. */
export type Published = {
  courseId: string
  definition: AssessmentData
  pool: ReadonlyMap<string, Item>
}

const readDefinition = statement((db) =>
  db
    .select({ courseId: assessmentDefinition.courseId, data: assessmentDefinition.data })
    .from(assessmentDefinition)
    .where(
      and(
        eq(assessmentDefinition.versionId, sql.placeholder('versionId')),
        eq(assessmentDefinition.id, sql.placeholder('assessmentId')),
      ),
    )
    .prepare(),
)

const readItems = statement((db) =>
  db
    .select({ id: item.id, kind: item.kind, competency: item.competency, body: item.body })
    .from(item)
    .where(
      and(
        eq(item.versionId, sql.placeholder('versionId')),
        eq(item.assessmentId, sql.placeholder('assessmentId')),
      ),
    )
    .orderBy(asc(item.ordinal))
    .prepare(),
)

/** The assessment in that version of its course; null where that version has none such. */
export const publishedAssessment = remember(
  100,
  (db: Db, versionId: string, assessmentId: string): Published | null => {
    const row = readDefinition(db).get({ versionId, assessmentId })
    if (!row) return null
    const items = readItems(db).all({ versionId, assessmentId })
    const pool = items.map(({ body, ...own }) => ({ ...body, ...own }) as unknown as Item)
    return {
      courseId: row.courseId,
      definition: row.data as AssessmentData,
      pool: new Map(pool.map((one) => [one.id, one])),
    }
  },
)
