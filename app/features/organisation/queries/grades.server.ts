import type { Grade } from '#app/domain/grade.ts'
import type { Text } from '#app/domain/text.ts'
import { type Db, statement } from '#db/client.server.ts'
import { grade, workRole } from '#db/schema/organisation.ts'

const readGrades = statement((db) =>
  db.select().from(grade).orderBy(grade.group, grade.ordinal).prepare(),
)
const readRoles = statement((db) => db.select().from(workRole).orderBy(workRole.id).prepare())

/** The grade table, each group in its order. */
export function gradesOf(db: Db): (Grade & { title: Text })[] {
  return readGrades(db).all()
}

/** What people can do as their work. */
export function workRolesOf(db: Db): { id: string; title: Text }[] {
  return readRoles(db).all()
}
