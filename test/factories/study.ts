import { sql } from 'drizzle-orm'
import type { Text } from '#app/domain/text.ts'
import { blockTag } from '#app/features/catalogue/lesson-parts.ts'
import type { CourseData } from '#app/features/catalogue/schema/course.ts'
import { searchTables } from '#app/features/catalogue/search-tables.ts'
import { markDone } from '#app/features/enrolment/mark-done.server.ts'
import { startEnrolment } from '#app/features/enrolment/start-enrolment.server.ts'
import { perform } from '#app/features/perform.server.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { course, courseVersion, lesson } from '#db/schema/catalogue.ts'
import type { World } from '#test/support/world.ts'
import { made } from './organisation.ts'

const say = (text: string): Text => ({ en: text, fr: `${text} (fr)` })

type Given = {
  courseId?: string
  number?: number
  change?: 'material' | 'editorial'
  lessons?: string[]
  /** Written in the text of every lesson. */
  text?: string
  data?: Partial<CourseData>
  retired?: boolean
}

/** Where a lesson's HTML leaves room for its first block. */
const reflectMark = `<${blockTag} data-index="0"></${blockTag}>`

/** A course of lessons without an assessment, its newest version the current one. */
export function aStudyCourse({ db, now }: World, given: Given = {}) {
  const { courseId = 'signals', number = 1, change = 'material', text = 'Text' } = given
  const { lessons = ['one', 'two', 'three'], retired = false } = given
  const versionId = `${courseId}-v${number}`
  const words = { title: say(`Course ${courseId}`), summary: say('What it is about') }
  const data: Partial<CourseData> = {
    ...{ id: courseId, ...words, audience: say('Who it is for'), level: 3, change },
    ...{ bands: [], roles: [], reviewBy: '2027-01-01', glossary: [], media: [] },
    outcomes: [{ competency: 'digcomp.1.2', level: 3, text: say('Read a signal') }],
    order: lessons.map((id) => ({ kind: 'lesson' as const, id })),
    ...given.data,
  }
  const version = { id: versionId, courseId, number, origin: 'files' as const, change }
  db.insert(courseVersion)
    .values({ ...version, ...words, publishedAt: now, level: 3, minutes: 30, data })
    .run()
  const current = { currentVersionId: versionId, retiredAt: retired ? now : null }
  db.insert(course)
    .values({ id: courseId, ...current })
    .onConflictDoUpdate({ target: course.id, set: current })
    .run()
  for (const [index, slug] of lessons.entries()) {
    for (const locale of ['en', 'fr'] as const) {
      const title = `Lesson ${slug}${locale === 'fr' ? ' (fr)' : ''}`
      const html = `<p>${text} of ${slug} in ${locale} of ${versionId}</p>${reflectMark}<p>The end.</p>`
      const blocks = [{ kind: 'reflect', id: `think-${slug}`, prompt: `What of ${slug}?` }]
      const row = { versionId, slug, locale, ordinal: index + 1, title, html, blocks, minutes: 10 }
      const lists = { summary: 'A line', objectives: ['Do it'], headings: [] }
      db.run(sql`insert into ${sql.raw(searchTables[locale])} (version_id, slug, title, summary, body)
        values (${versionId}, ${slug}, ${title}, 'A line', ${`${text} of ${slug}`})`)
      db.insert(lesson)
        .values({ ...row, ...lists })
        .run()
    }
  }
  return { courseId, versionId }
}

/** Begins the course as the person, and reads so many of its lessons to the end. */
export function anEnrolment(ctx: ReadCtx, courseId: string, lessonsDone: string[] = []) {
  const { enrolmentId } = made(perform(ctx, startEnrolment, { courseId }))
  for (const slug of lessonsDone) made(perform(ctx, markDone, { courseId, lesson: slug }))
  return { id: enrolmentId }
}
