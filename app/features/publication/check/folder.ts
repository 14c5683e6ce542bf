import { errorAt, type Finding, startOf } from '#app/domain/finding.ts'
import { isLocale, type Locale } from '#app/domain/text.ts'
import { Id } from '../../catalogue/schema/text.ts'
import type { SourceFile, Sources } from '../../catalogue/sources.ts'

export const publicPages = ['privacy', 'accessibility', 'help'] as const

export type PageFile = { slug: string; locale: Locale; file: SourceFile }

/** A content folder by what its files are; see content/README.md. */
export type Folder = {
  findings: Finding[]
  grades: SourceFile | null
  workRoles: SourceFile | null
  frameworks: SourceFile[]
  courses: Map<string, Map<string, SourceFile>>
  certifications: SourceFile[]
  requirements: SourceFile | null
  indicators: SourceFile[]
  pages: PageFile[]
}

type Sort = (folder: Folder, file: SourceFile, name: string, locale: string) => boolean

/** Each place of the guide; the first that matches takes the file, or says that it cannot. */
const places: [RegExp, Sort][] = [
  [/^(?:frameworks\/grades|frameworks\/work-roles|requirements)\.yml$/, sortSingle],
  [/^frameworks\/([^/]+)\.yml$/, (folder, file, name) => put(folder.frameworks, file, name)],
  [
    /^certifications\/([^/]+)\.yml$/,
    (folder, file, name) => put(folder.certifications, file, name),
  ],
  [/^indicators\/([^/]+)\.yml$/, (folder, file, name) => put(folder.indicators, file, name)],
  [/^pages\/([^/]+)\/([^/]+)\.md$/, sortPage],
  [/^courses\/([^/]+)\/.+$/, sortCourse],
  // The words of the interface are read by the server itself; the guide is for people.
  [/^messages\/[^/]+\/[^/]+\.yml$/, () => true],
  [/^README\.md$/, () => true],
]

function sortSingle(folder: Folder, file: SourceFile): boolean {
  if (file.path === 'frameworks/grades.yml') folder.grades = file
  else if (file.path === 'frameworks/work-roles.yml') folder.workRoles = file
  else folder.requirements = file
  return true
}

function put(list: SourceFile[], file: SourceFile, name: string): boolean {
  return isId(name) && list.push(file) > 0
}

function sortPage(folder: Folder, file: SourceFile, slug: string, locale: string): boolean {
  if (!isLocale(locale) || !publicPages.some((page) => page === slug)) return false
  return folder.pages.push({ slug, locale, file }) > 0
}

function sortCourse(folder: Folder, file: SourceFile, id: string): boolean {
  if (!isId(id)) return false
  const files = folder.courses.get(id) ?? new Map<string, SourceFile>()
  const path = file.path.slice(`courses/${id}/`.length)
  folder.courses.set(id, files.set(path, { ...file, path }))
  return true
}

/** Sorts the files of a folder. What has no place is a finding: it would be left out silently. */
export function sortFolder(sources: Sources): Folder {
  const folder: Folder = {
    findings: [],
    grades: null,
    workRoles: null,
    frameworks: [],
    courses: new Map(),
    certifications: [],
    requirements: null,
    indicators: [],
    pages: [],
  }
  for (const file of [...sources.values()].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    if (!sortFile(folder, file)) {
      folder.findings.push(errorAt(startOf(file.path), 'unexpected-file', { name: file.path }))
    }
  }
  return folder
}

function sortFile(folder: Folder, file: SourceFile): boolean {
  for (const [pattern, sort] of places) {
    const found = pattern.exec(file.path)
    if (found) return sort(folder, file, found[1] ?? '', found[2] ?? '')
  }
  return false
}

const isId = (text: string) => Id.safeParse(text).success
