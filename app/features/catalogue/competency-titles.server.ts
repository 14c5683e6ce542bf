import { sql } from 'drizzle-orm'
import type { Text } from '#app/domain/text.ts'
import { type Db, statement } from '#db/client.server.ts'
import { competency } from '#db/schema/catalogue.ts'

const titlesOf = statement((db) =>
  db
    .select({ id: competency.id, title: competency.title })
    .from(competency)
    .where(sql`${competency.id} in (select value from json_each(${sql.placeholder('ids')}))`)
    .prepare(),
)

/** The names of competencies, as far as a framework has them. */
export function competencyTitles(db: Db, ids: readonly string[]): Map<string, Text> {
  const rows = titlesOf(db).all({ ids: JSON.stringify(ids) })
  return new Map(rows.map(({ id, title }) => [id, title]))
}
