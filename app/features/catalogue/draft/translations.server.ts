import { and, asc, eq, like, sql } from 'drizzle-orm'
import { type Locale, locales } from '#app/domain/text.ts'
import { type Behind, behindAfter, type Step } from '#app/domain/translation.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { statement } from '#db/client.server.ts'
import { courseVersion, sourceFile } from '#db/schema/catalogue.ts'
import { draftsOf } from './drafts.server.ts'
import { readSourcePath } from './source-path.ts'

/** A lesson with a language that is behind. `since` is a version's number, or `draft`. */
export type LessonBehind = Behind & { lesson: string }

const lessonsOfVersions = statement((db) => {
  const { number } = courseVersion
  const { path, hash } = sourceFile
  return db
    .select({ number, path, hash })
    .from(courseVersion)
    .innerJoin(sourceFile, eq(sourceFile.versionId, courseVersion.id))
    .where(
      and(
        eq(courseVersion.courseId, sql.placeholder('courseId')),
        like(sourceFile.path, 'lessons/%'),
      ),
    )
    .orderBy(asc(number))
    .prepare()
})

/** The lessons of a course whose translations are behind, drafts counted as what comes next. */
export function translationsBehind(ctx: ReadCtx, courseId: string): LessonBehind[] {
  const versions = new Map<string, Map<string, string>>()
  for (const { number, path, hash } of lessonsOfVersions(ctx.db).all({ courseId })) {
    const files = versions.get(String(number)) ?? new Map()
    versions.set(String(number), files.set(path, hash))
  }
  const newest = [...versions.values()].at(-1) ?? new Map<string, string>()
  const drafts = draftsOf(ctx, courseId).map(({ path, revision }) => [path, `${revision}`] as const)
  versions.set('draft', new Map([...newest, ...drafts]))
  const lessons = new Set([...versions.get('draft')!.keys()].flatMap(lessonOf))
  return [...lessons]
    .sort()
    .flatMap((lesson) => behindAfter(stepsOf(lesson, versions)).map((one) => ({ lesson, ...one })))
}

/** What happened to a lesson from version to version: a language changed where its hash did. */
function stepsOf(lesson: string, versions: ReadonlyMap<string, ReadonlyMap<string, string>>) {
  const hashes = new Map<Locale, string | undefined>()
  return [...versions].map(([name, files]): Step => {
    const changed = new Set<Locale>()
    for (const locale of locales) {
      const hash = files.get(`lessons/${lesson}/${locale}.mdx`)
      if (hash !== undefined && hash !== hashes.get(locale)) changed.add(locale)
      hashes.set(locale, hash)
    }
    return { name, changed }
  })
}

function lessonOf(path: string): string[] {
  const found = readSourcePath(path)
  return found?.kind === 'lesson' ? [found.slug] : []
}
