import { errorAt, type Finding, hasErrors, startOf, warningAt } from '#app/domain/finding.ts'
import type { Db } from '#db/client.server.ts'
import type { ReadyCourse } from '../catalogue/check/check-course.server.ts'
import type { SourceFile } from '../catalogue/sources.ts'
import type { CheckedContent } from './check/check-content.server.ts'
import { type Decision, decide } from './decide.ts'
import { courseStanding, fileStanding } from './standing.server.ts'

/** What a folder says that it was exported from: the version of each course, the hash of each file. */
export type Basis = { courses: Record<string, string>; files: Record<string, string> }

export type PlannedCourse = { ready: ReadyCourse; decision: Decision; before: string | null }

/** What publishing a checked folder would do; `findings` has what speaks against it. */
export type Plan = { findings: Finding[]; courses: PlannedCourse[]; changed: ReadonlySet<string> }

/** Compares a folder with what is published. `takeFiles` lets the files win every conflict. */
export function planOf(
  db: Db,
  content: CheckedContent,
  { basis, takeFiles }: { basis: Basis; takeFiles: boolean },
): Plan {
  const findings: Finding[] = []
  const settle = (file: string, decision: Decision, hashes: Hashes): Decision => {
    if (decision !== 'conflict' && decision !== 'browser-ahead') return decision
    if (takeFiles) return 'publish'
    const params = { files: short(hashes.files), published: short(hashes.published) }
    const said = decision === 'conflict' ? errorAt : warningAt
    findings.push(said(startOf(file), decision, params))
    return decision
  }
  const courses = content.courses.flatMap(({ id, ready }): PlannedCourse[] => {
    if (!ready) return []
    const standing = courseStanding(db, id)
    const before = standing?.current ?? null
    const decision = decide(ready.versionId, standing, basis.courses[id])
    const hashes = { files: ready.versionId, published: before ?? '' }
    return [{ ready, before, decision: settle(`courses/${id}/course.yml`, decision, hashes) }]
  })
  const changed = filesOf(content).filter(({ path, hash }) => {
    const standing = fileStanding(db, path)
    const decision = decide(hash, standing, basis.files[path])
    return settle(path, decision, { files: hash, published: standing?.current ?? '' }) === 'publish'
  })
  return { findings, courses, changed: new Set(changed.map(({ path }) => path)) }
}

type Hashes = { files: string; published: string }

const short = (hash: string) => hash.slice(0, 12)

/** The files that belong to no course. */
export function filesOf({ reference, ...content }: CheckedContent): SourceFile[] {
  const single = [reference.grades, reference.workRoles].flatMap((one) => (one ? [one.file] : []))
  const sourced = [...reference.frameworks, ...content.certifications, ...content.indicators]
  return [
    ...single,
    ...sourced.map(({ file }) => file),
    ...(content.requirements ? [content.requirements] : []),
    ...content.pages.map(({ file }) => file),
  ]
}

/** Nothing is published where anything is wrong: half a folder is not what its author wrote. */
export function mayPublish(content: CheckedContent, plan: Plan): boolean {
  return !hasErrors(content.findings) && !hasErrors(plan.findings)
}
