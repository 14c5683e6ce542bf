import { done, type Outcome } from '#app/domain/outcome.ts'
import { assessmentDefinition, item, media, sourceFile } from '#db/schema/catalogue.ts'
import type { WriteCtx } from '../../command.server.ts'
import type { CheckedMedia } from '../check/media.ts'
import { captionsLanguage } from '../media/captions.ts'
import type { AssessmentFile } from '../schema/assessment.ts'
import type { CourseData } from '../schema/course.ts'
import { type SourceFile, sha256 } from '../sources.ts'

type Version = { versionId: string; courseId: string }

/** Puts an assessment of a version that is not published yet, and some of its items, into place. */
export function stageAssessment(
  ctx: WriteCtx,
  staged: Version & { assessment: AssessmentFile; from: number; count: number },
): Outcome<null, never> {
  const { versionId, courseId, from, count } = staged
  const { items, ...data } = staged.assessment
  ctx.db
    .insert(assessmentDefinition)
    .values({ versionId, courseId, id: data.id, data })
    .onConflictDoNothing()
    .run()
  for (const [index, body] of items.slice(from, from + count).entries()) {
    const { id, competency, kind } = body
    const ordinal = from + index
    ctx.db
      .insert(item)
      .values({ versionId, assessmentId: data.id, id, ordinal, competency, kind, body })
      .onConflictDoNothing()
      .run()
  }
  return done(null)
}

/** Names the files that a version consists of; their bytes are kept already. */
export function stageFiles(
  ctx: WriteCtx,
  { versionId, files }: { versionId: string; files: SourceFile[] },
): Outcome<null, never> {
  for (const { path, hash, size } of files) {
    ctx.db.insert(sourceFile).values({ versionId, path, hash, size }).onConflictDoNothing().run()
  }
  return done(null)
}

/** Puts the media of a version into the library; what `course.yml` does not list is not shown there. */
export function stageMedia(
  ctx: WriteCtx,
  { versionId, courseId, data, files }: Version & { data: CourseData; files: CheckedMedia[] },
): Outcome<null, never> {
  for (const { path, hash, kind, mime, size } of files) {
    const listed = data.media.find(({ file }) => file === path)
    const row = {
      id: sha256(`${versionId}/${path}`).slice(0, 32),
      ...{ versionId, courseId, path, hash, kind, mime, size },
      language: listed?.language ?? captionsLanguage(path),
      release: listed?.release ?? ('personnel' as const),
      listed: listed !== undefined,
      title: listed?.title ?? null,
    }
    ctx.db.insert(media).values(row).onConflictDoNothing().run()
  }
  return done(null)
}
