import { and, asc, eq, sql } from 'drizzle-orm'
import type { AttemptRules } from '#app/domain/attempt-start.ts'
import type { Item } from '#app/domain/items/item.ts'
import type { ReviewPolicy } from '#app/domain/review-policy.ts'
import type { Text } from '#app/domain/text.ts'
import { type Db, statement } from '#db/client.server.ts'
import { assessmentDefinition, item } from '#db/schema/catalogue.ts'

/** An assessment as a course version has it; `draw` items are asked, `pass` is 0 … 1. */
export type Definition = AttemptRules & {
  title: Text
  intro: Text
  draw: number
  pass: number
  review: ReviewPolicy
}

/** With its pool, keys included: none of it may be handed on to a page as it is. */
export type Published = {
  courseId: string
  definition: Definition
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

/** As many are remembered: they are read with every answer, and never change. */
const rememberedMax = 100
const remembered = new WeakMap<Db, Map<string, Published>>()

/** The assessment in that version of its course; null where that version has none such. */
export function publishedAssessment(
  db: Db,
  versionId: string,
  assessmentId: string,
): Published | null {
  const known = remembered.get(db) ?? new Map<string, Published>()
  remembered.set(db, known)
  const key = `${versionId}/${assessmentId}`
  const found = known.get(key) ?? readPublished(db, versionId, assessmentId)
  if (!found) return null
  if (known.size >= rememberedMax) known.clear()
  known.set(key, found)
  return found
}

function readPublished(db: Db, versionId: string, assessmentId: string): Published | null {
  const row = readDefinition(db).get({ versionId, assessmentId })
  if (!row) return null
  const items = readItems(db).all({ versionId, assessmentId })
  const pool = items.map(({ body, ...own }) => [own.id, { ...body, ...own } as unknown as Item])
  return {
    courseId: row.courseId,
    definition: row.data as unknown as Definition,
    pool: new Map(pool as [string, Item][]),
  }
}
