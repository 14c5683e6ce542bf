import { done, type Outcome } from '#app/domain/outcome.ts'
import { competency, framework } from '#db/schema/catalogue.ts'
import type { WriteCtx } from '../../command.server.ts'
import { record } from '../../records/commands.server.ts'
import type { FrameworkFile } from '../schema/framework.ts'

/** Publishes a framework. A competency that it no longer has stays known: old courses name it. */
export function publishFramework(ctx: WriteCtx, file: FrameworkFile): Outcome<null, never> {
  const { id, version, title, areas, competencies } = file
  const row = { version, title, areas }
  ctx.db
    .insert(framework)
    .values({ id, ...row })
    .onConflictDoUpdate({ target: framework.id, set: row })
    .run()
  for (const { id: competencyId, area, title } of competencies) {
    const entry = { frameworkId: id, area, title }
    ctx.db
      .insert(competency)
      .values({ id: competencyId, ...entry })
      .onConflictDoUpdate({ target: competency.id, set: entry })
      .run()
  }
  record(ctx, { type: 'framework.published', subjectId: id, version })
  return done(null)
}
