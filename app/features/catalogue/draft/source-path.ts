import { isLocale, type Locale } from '#app/domain/text.ts'
import { lessonBytesMax } from '#app/platform/mdx/source-limits.ts'
import { yamlBytesMax } from '#app/platform/source/read-yaml.ts'
import { Id } from '../schema/text.ts'

/** A file of a course that a person writes. Everything else of a course is media. */
export type SourcePath =
  | { kind: 'course' }
  | { kind: 'lesson'; slug: string; locale: Locale }
  | { kind: 'assessment'; slug: string }

const lessonPath = /^lessons\/([^/]+)\/([^/]+)\.mdx$/
const assessmentPath = /^assessments\/([^/]+)\.yml$/

/** What a path inside a course's folder is; null where it is none that is written by hand. */
export function readSourcePath(path: string): SourcePath | null {
  if (path === 'course.yml') return { kind: 'course' }
  const [, lesson = '', locale] = lessonPath.exec(path) ?? []
  if (isLocale(locale) && isId(lesson)) return { kind: 'lesson', slug: lesson, locale }
  const [, assessment = ''] = assessmentPath.exec(path) ?? []
  if (isId(assessment)) return { kind: 'assessment', slug: assessment }
  return null
}

const isId = (slug: string) => Id.safeParse(slug).success

/** How large the file may be: what the checks allow for its kind. */
export function sourceBytesMax(path: string): number {
  return path.endsWith('.mdx') ? lessonBytesMax : yamlBytesMax
}

/** The same lesson in another language; null for what is written once for all languages. */
export function inLanguage(path: string, locale: Locale): string | null {
  const found = readSourcePath(path)
  return found?.kind === 'lesson' ? `lessons/${found.slug}/${locale}.mdx` : null
}
