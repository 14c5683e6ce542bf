import { errorAt, type Finding, startOf } from '#app/domain/finding.ts'
import { isLocale, type Locale } from '#app/domain/text.ts'
import { Id, MediaPath } from '../schema/text.ts'
import type { SourceFile, Sources } from '../sources.ts'

const filesMax = 1_000
const courseBytesMax = 512 * 1024 * 1024

/** The files of a course by what they are. */
export type Layout = {
  findings: Finding[]
  course: SourceFile | null
  lessons: Map<string, Partial<Record<Locale, SourceFile>>>
  assessments: Map<string, SourceFile>
  media: Map<string, SourceFile>
}

const lessonPath = /^lessons\/([^/]+)\/([^/]+)\.mdx$/
const assessmentPath = /^assessments\/([^/]+)\.yml$/

/** Sorts the files of a course; what is in no place of the guide is a finding, never left out silently. */
export function layoutOf(folder: string, sources: Sources): Layout {
  const layout: Layout = {
    findings: [],
    course: null,
    lessons: new Map(),
    assessments: new Map(),
    media: new Map(),
  }
  for (const file of [...sources.values()].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    if (!place(layout, file)) {
      const rule = /^media\/[^/]+$/.test(file.path) ? 'file-name' : 'unexpected-file'
      layout.findings.push(errorAt(startOf(folder + file.path), rule, { name: file.path }))
    }
  }
  const courseFile = `${folder}course.yml`
  if (!layout.course)
    layout.findings.push(errorAt(startOf(courseFile), 'missing-file', { name: 'course.yml' }))
  layout.findings.push(...sizeFindings(courseFile, sources))
  return layout
}

function place(layout: Layout, file: SourceFile): boolean {
  if (file.path === 'course.yml') {
    layout.course = file
    return true
  }
  const [, lesson = '', locale] = lessonPath.exec(file.path) ?? []
  if (isLocale(locale) && isId(lesson)) {
    layout.lessons.set(lesson, { ...layout.lessons.get(lesson), [locale]: file })
    return true
  }
  const [, assessment = ''] = assessmentPath.exec(file.path) ?? []
  if (isId(assessment)) {
    layout.assessments.set(assessment, file)
    return true
  }
  if (!MediaPath.safeParse(file.path).success) return false
  layout.media.set(file.path, file)
  return true
}

function sizeFindings(file: string, sources: Sources): Finding[] {
  const bytes = [...sources.values()].reduce((sum, { size }) => sum + size, 0)
  const limit = (what: string, max: number, found: number) =>
    found > max ? [errorAt(startOf(file), 'limit', { what, max, found })] : []
  return [...limit('files', filesMax, sources.size), ...limit('bytes', courseBytesMax, bytes)]
}

const isId = (text: string) => Id.safeParse(text).success
