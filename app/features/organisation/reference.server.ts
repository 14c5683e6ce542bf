import { notInArray } from 'drizzle-orm'
import type { Grade } from '#app/domain/grade.ts'
import { done, type Outcome } from '#app/domain/outcome.ts'
import type { Text } from '#app/domain/text.ts'
import { grade, workRole } from '#db/schema/organisation.ts'
import type { WriteCtx } from '../command.server.ts'
import { record } from '../records/commands.server.ts'

/** Publishes the table of grades in place of the one before; the log keeps it whole. */
export function publishGrades(
  ctx: WriteCtx,
  grades: readonly (Grade & { title: Text })[],
): Outcome<null, never> {
  const codes = grades.map(({ code }) => code)
  ctx.db.delete(grade).where(notInArray(grade.code, codes)).run()
  for (const { code, ...line } of grades) {
    ctx.db
      .insert(grade)
      .values({ code, ...line })
      .onConflictDoUpdate({ target: grade.code, set: line })
      .run()
  }
  const table = grades.map(({ code, group, ordinal, band }) => ({ code, group, ordinal, band }))
  record(ctx, { type: 'grades.published', subjectId: 'grades', grades: table })
  return done(null)
}

/** Publishes what people can do as their work. A role no longer listed stays known: people held it. */
export function publishWorkRoles(
  ctx: WriteCtx,
  { roles, version }: { roles: readonly { id: string; title: Text }[]; version: string },
): Outcome<null, never> {
  for (const { id, title } of roles) {
    ctx.db
      .insert(workRole)
      .values({ id, title })
      .onConflictDoUpdate({ target: workRole.id, set: { title } })
      .run()
  }
  record(ctx, { type: 'framework.published', subjectId: 'work-roles', version })
  return done(null)
}
