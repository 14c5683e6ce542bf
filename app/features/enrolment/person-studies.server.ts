import { desc, eq, sql } from 'drizzle-orm'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { statement } from '#db/client.server.ts'
import { courseVersion } from '#db/schema/catalogue.ts'
import { enrolment } from '#db/schema/enrolment.ts'

const everyRound = statement((db) => {
  const { id, startedAt, completedAt } = enrolment
  return db
    .select({ id, startedAt, completedAt, title: courseVersion.title })
    .from(enrolment)
    .innerJoin(courseVersion, eq(courseVersion.id, enrolment.versionId))
    .where(eq(enrolment.learnerId, sql.placeholder('learnerId')))
    .orderBy(desc(startedAt))
    .prepare()
})

/** team/person: every round that somebody studied, the newest first. The reader asked for them. */
export function personStudies(ctx: ReadCtx, learnerId: string) {
  return everyRound(ctx.db).all({ learnerId })
}

export type PersonStudy = ReturnType<typeof personStudies>[number]
