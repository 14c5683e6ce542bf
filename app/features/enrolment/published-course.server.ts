import { asc, eq, sql } from 'drizzle-orm'
import type { Step } from '#app/domain/progress.ts'
import type { Locale, Text } from '#app/domain/text.ts'
import { type Db, statement } from '#db/client.server.ts'
import { assessmentDefinition, courseVersion, lesson } from '#db/schema/catalogue.ts'
import type { AssessmentData } from '../catalogue/schema/assessment.ts'
import type { CourseData } from '../catalogue/schema/course.ts'
import { remember } from './remember.server.ts'

/** What an outline says of a lesson in one language. */
export type LessonWords = { title: string; summary: string; minutes: number; objectives: string[] }

/** A course as one of its versions has it. None of it depends on who looks. */
export type PublishedCourse = {
  versionId: string
  courseId: string
  number: number
  publishedAt: number
  title: Text
  summary: Text
  level: number
  minutes: number
  data: CourseData
  path: Step[]
  lessons: ReadonlyMap<string, Partial<Record<Locale, LessonWords>>>
  assessments: ReadonlyMap<string, { title: Text; timeLimitMinutes: number | null }>
}

const versionById = statement((db) =>
  db
    .select()
    .from(courseVersion)
    .where(eq(courseVersion.id, sql.placeholder('versionId')))
    .prepare(),
)

const lessonsOf = statement((db) => {
  const { slug, locale, title, summary, minutes, objectives } = lesson
  return db
    .select({ slug, locale, title, summary, minutes, objectives })
    .from(lesson)
    .where(eq(lesson.versionId, sql.placeholder('versionId')))
    .orderBy(asc(lesson.ordinal))
    .prepare()
})

const assessmentsOf = statement((db) =>
  db
    .select({ id: assessmentDefinition.id, data: assessmentDefinition.data })
    .from(assessmentDefinition)
    .where(eq(assessmentDefinition.versionId, sql.placeholder('versionId')))
    .prepare(),
)

/** A version of a course by its id; null where none was ever published under it. */
export const publishedCourse = remember(200, (db, versionId: string): PublishedCourse | null => {
  const row = versionById(db).get({ versionId })
  if (!row) return null
  const { courseId, number, publishedAt, title, summary, level, minutes } = row
  const data = row.data as CourseData
  return {
    ...{ versionId, courseId, number, publishedAt, title, summary, level, minutes, data },
    path: data.order,
    lessons: lessonWords(db, versionId),
    assessments: assessmentWords(db, versionId),
  }
})

function lessonWords(db: Db, versionId: string) {
  const lessons = new Map<string, Partial<Record<Locale, LessonWords>>>()
  for (const { slug, locale, ...words } of lessonsOf(db).all({ versionId })) {
    lessons.set(slug, { ...lessons.get(slug), [locale]: words })
  }
  return lessons
}

function assessmentWords(db: Db, versionId: string) {
  const rows = assessmentsOf(db).all({ versionId })
  return new Map(
    rows.map(({ id, data }) => {
      const { title, timeLimitMinutes } = data as AssessmentData
      return [id, { title, timeLimitMinutes: timeLimitMinutes ?? null }]
    }),
  )
}

/** A lesson's words in the reader's language, else in the other; undefined where it is not there. */
export function wordsOf(
  published: PublishedCourse,
  slug: string,
  locale: Locale,
): LessonWords | undefined {
  const words = published.lessons.get(slug)
  return words?.[locale] ?? words?.en ?? words?.fr
}
