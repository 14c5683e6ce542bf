import { setImmediate as breathe } from 'node:timers/promises'
import type { Outcome } from '#app/domain/outcome.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { hasBlob } from '../catalogue/blobs.server.ts'
import type { ReadyCourse } from '../catalogue/check/check-course.server.ts'
import { blobSteps, stageBlob } from '../catalogue/publish/stage-blobs.server.ts'
import { stageLesson } from '../catalogue/publish/stage-lesson.server.ts'
import {
  stageAssessment,
  stageFiles,
  stageMedia,
} from '../catalogue/publish/stage-version.server.ts'
import {
  type SwitchRefusal,
  sweepSearch,
  switchCourse,
} from '../catalogue/publish/switch-course.server.ts'
import type { SourceFile } from '../catalogue/sources.ts'
import type { Command } from '../command.server.ts'
import { perform } from '../perform.server.ts'

/** So many rows are written in one transaction. */
const rowsMax = 100

/** Publishes one course: stages it in short transactions that readers do not see, then switches. */
export async function publishCourse(
  ctx: ReadCtx,
  ready: ReadyCourse,
  { origin, before }: { origin: 'files' | 'browser'; before: string | null },
): Promise<Outcome<{ number: number }, SwitchRefusal>> {
  const { id: courseId, versionId, data, lessons, assessments, media, files } = ready
  for (const file of files) await keepBlob(ctx, file)
  for (const lesson of lessons) {
    const ordinal = data.order.findIndex(({ kind, id }) => kind === 'lesson' && id === lesson.slug)
    await step(ctx, stageLesson, { versionId, ordinal, lesson })
  }
  for (const assessment of assessments) {
    for (let from = 0; from < assessment.items.length; from += rowsMax) {
      await step(ctx, stageAssessment, { versionId, courseId, assessment, from, count: rowsMax })
    }
  }
  for (const some of slices(media)) {
    await step(ctx, stageMedia, { versionId, courseId, data, files: some })
  }
  for (const some of slices(files)) await step(ctx, stageFiles, { versionId, files: some })
  const switched = perform(ctx, switchCourse, { ready, origin, before })
  if (switched.ok) await step(ctx, sweepSearch, { courseId })
  return switched
}

/** Keeps the bytes of a file, if they are not kept already. */
export async function keepBlob(ctx: ReadCtx, file: SourceFile): Promise<void> {
  if (hasBlob(ctx.db, file.hash)) return
  for (const part of blobSteps(file)) await step(ctx, stageBlob, part)
}

/** One short transaction, after which others are served. */
async function step<Input>(
  ctx: ReadCtx,
  command: Command<Input, unknown, unknown>,
  input: Input,
): Promise<void> {
  perform(ctx, command, input)
  await breathe()
}

function* slices<Row>(rows: readonly Row[]): Iterable<Row[]> {
  for (let from = 0; from < rows.length; from += rowsMax) yield rows.slice(from, from + rowsMax)
}
