import { type Finding, sortFindings } from '#app/domain/finding.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { publishFramework } from '../catalogue/publish/frameworks.server.ts'
import { publishPage } from '../catalogue/publish/pages.server.ts'
import { noteFilesVersion } from '../catalogue/publish/switch-course.server.ts'
import type { Sources } from '../catalogue/sources.ts'
import { publishCertification } from '../certification/publish.server.ts'
import { publishGrades, publishWorkRoles } from '../organisation/reference.server.ts'
import { perform } from '../perform.server.ts'
import { publishDefinition } from '../reporting/definitions.server.ts'
import { type CheckedContent, checkContent, type Progress } from './check/check-content.server.ts'
import { keepFile } from './keep-file.server.ts'
import { type Known, knownFrom } from './known.server.ts'
import { type Basis, filesOf, mayPublish, type Plan, planOf } from './plan.server.ts'
import { keepBlob, publishCourse } from './publish-course.server.ts'
import { publishRulesOf } from './publish-rules.server.ts'
import { recordPublication } from './record-publication.server.ts'
import { unsettled } from './unsettled.server.ts'

export type PublishOptions = { basis?: Basis; takeFiles?: boolean; progress?: Progress }

/** `published` names what changed: courses with their number, files by path, rules by id. */
export type Publication = {
  outcome: 'published' | 'unchanged' | 'refused'
  findings: Finding[]
  published: string[]
}

/**
 * Publishes a folder: checks what differs from what is published, then publishes it. Where there is an
 * error nothing is. Publishing again without a change does nothing.
 */
export async function publishContent(
  ctx: ReadCtx,
  sources: Sources,
  { basis = { courses: {}, files: {} }, takeFiles = false, progress }: PublishOptions = {},
): Promise<Publication> {
  const known = knownFrom(ctx)
  const changed = unsettled(ctx.db, sources)
  const content = await checkContent(changed.sources, known, progress)
  const plan = planOf(ctx.db, content, { basis, takeFiles })
  const findings = sortFindings([...content.findings, ...plan.findings])
  if (!mayPublish(content, plan))
    return finish(ctx, { outcome: 'refused', findings, published: [] })
  for (const { noted, ...course } of changed.settled)
    if (!noted) perform(ctx, noteFilesVersion, course)
  const published = [
    ...(await publishReference(ctx, content, plan)),
    ...(await publishCourses(ctx, plan)),
    ...(await publishRest(ctx, content, plan, known)),
  ]
  const outcome = published.length > 0 ? 'published' : 'unchanged'
  return finish(ctx, { outcome, findings, published })
}

function finish(ctx: ReadCtx, publication: Publication): Publication {
  perform(ctx, recordPublication, { ...publication, origin: 'files' })
  return publication
}

/** Grades, work roles and frameworks come first: everything else refers to them. */
async function publishReference(ctx: ReadCtx, { reference }: CheckedContent, { changed }: Plan) {
  const { grades, workRoles, frameworks } = reference
  const files: string[] = []
  if (grades && changed.has(grades.file.path)) {
    perform(ctx, publishGrades, grades.value)
    files.push(grades.file.path)
  }
  if (workRoles && changed.has(workRoles.file.path)) {
    const version = workRoles.file.hash.slice(0, 12)
    perform(ctx, publishWorkRoles, { roles: workRoles.value, version })
    files.push(workRoles.file.path)
  }
  for (const { file, value } of frameworks) {
    if (!changed.has(file.path)) continue
    perform(ctx, publishFramework, value)
    files.push(file.path)
  }
  return files
}

async function publishCourses(ctx: ReadCtx, { courses }: Plan): Promise<string[]> {
  const published: string[] = []
  for (const { ready, decision, before } of courses) {
    if (decision !== 'publish') continue
    const answer = await publishCourse(ctx, ready, { origin: 'files', before })
    if (!answer.ok) throw new Error(`${ready.id} could not be published: ${answer.refusal}`)
    published.push(`courses/${ready.id} (version ${answer.value.number})`)
  }
  return published
}

async function publishRest(ctx: ReadCtx, content: CheckedContent, { changed }: Plan, known: Known) {
  const { requirements, rules } = content
  for (const { file, value } of content.certifications) {
    if (!changed.has(file.path)) continue
    perform(ctx, publishCertification, { hash: file.hash, definition: value })
  }
  if (requirements && rules && changed.has(requirements.path)) {
    const answer = await publishRulesOf(ctx, rules, known.units)
    if (answer === 'import-under-way')
      throw new Error('An import is under way; publish again after it')
  }
  for (const { file, value } of content.indicators) {
    if (!changed.has(file.path)) continue
    perform(ctx, publishDefinition, { hash: file.hash, id: value.id, definition: value })
  }
  for (const { file, ...page } of content.pages) {
    if (changed.has(file.path)) perform(ctx, publishPage, page)
  }
  for (const file of filesOf(content)) {
    if (!changed.has(file.path)) continue
    await keepBlob(ctx, file)
    perform(ctx, keepFile, file)
  }
  const reference = /^frameworks\//
  return [...changed].filter((path) => !reference.test(path))
}
