import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { replaceValue } from '#app/platform/source/replace-value.ts'
import { draftsOf } from '../../catalogue/draft/drafts.server.ts'
import { saveDraft } from '../../catalogue/draft/save-draft.server.ts'
import { sourceAt } from '../../catalogue/draft/source.server.ts'
import { currentVersion } from '../../catalogue/draft/versions.server.ts'
import { perform } from '../../perform.server.ts'
import { publishCourse } from '../publish-course.server.ts'
import { fingerprintOf } from './changes.server.ts'
import { checkedDrafts } from './check-drafts.server.ts'

type Change = 'material' | 'editorial'
type Wanted = { courseId: string; seen: string; change: Change }

/**
 * `changed`: something was saved or published since the person looked. `findings`: there are errors.
 * `unwritable`: the kind of change has no place in `course.yml` to be written to.
 */
export type PublishRefusal = 'not-found' | 'changed' | 'findings' | 'unwritable'

/**
 * Publishes a course with its drafts as a new version. The kind of change is part of the course's files
 * first, so that files exported from here publish to the same version.
 */
export async function publishDrafts(
  ctx: ReadCtx,
  { courseId, seen, change }: Wanted,
): Promise<Outcome<'published' | 'unchanged', PublishRefusal>> {
  const version = currentVersion(ctx, courseId)
  if (!version) return refuse('not-found')
  if (draftsOf(ctx, courseId).length === 0) return done('unchanged')
  if (seen !== fingerprintOf(ctx, courseId, version.id)) return refuse('changed')
  const isWritten = writeChange(ctx, courseId, change)
  const { ready } = await checkedDrafts(ctx, courseId)
  if (!ready) return refuse('findings')
  if (!isWritten) return refuse('unwritable')
  const answer = await publishCourse(ctx, ready, { origin: 'browser', before: version.id })
  if (answer.ok) return done('published')
  return refuse(answer.refusal === 'item-reused' ? 'findings' : 'changed')
}

/** Writes the kind of change into the description of the course, where it says another. */
function writeChange(ctx: ReadCtx, courseId: string, change: Change): boolean {
  const path = 'course.yml'
  const source = sourceAt(ctx, courseId, path)
  const text = source && replaceValue(source.text, 'change', change)
  if (!source || text === null) return false
  if (text === source.text) return true
  return perform(ctx, saveDraft, { courseId, path, text, basis: source.basis }).ok
}
