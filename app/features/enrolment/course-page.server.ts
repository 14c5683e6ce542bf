import { desc, eq, sql } from 'drizzle-orm'
import { askForRound } from '#app/domain/round.ts'
import type { Locale } from '#app/domain/text.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { statement } from '#db/client.server.ts'
import { courseVersion } from '#db/schema/catalogue.ts'
import { competencyTitles } from '../catalogue/competency-titles.server.ts'
import { outlineOf } from './outline.server.ts'
import { type OwnStudy, ownStudy } from './own-study.server.ts'
import type { PublishedCourse } from './published-course.server.ts'
import { certificationsEarnedBy } from './renewal.server.ts'
import { sourcesOf } from './sources.server.ts'
import { roundNow } from './start-enrolment.server.ts'
import { stepPath } from './step-path.ts'
import { progressOf } from './study.server.ts'

const versionsOf = statement((db) => {
  const { id, number, change, publishedAt } = courseVersion
  return db
    .select({ id, number, change, publishedAt })
    .from(courseVersion)
    .where(eq(courseVersion.courseId, sql.placeholder('courseId')))
    .orderBy(desc(number))
    .limit(20)
    .prepare()
})

/** What can be begun besides what is under way: the newer version, or the course once more. */
export type Offer = 'newer' | 'again' | null

/** A course as a learner finds it, for routes/learn/course.tsx; null where there is none for them. */
export function coursePage(ctx: ReadCtx, learnerId: string, courseId: string) {
  const own = ownStudy(ctx, learnerId, courseId)
  if (!own) return null
  const { published, study } = own
  const { versionId, number, title, summary, level, minutes, data } = published
  const progress = progressOf(published, study)
  const { step: resume } = progress.resume ?? { step: published.path[0]! }
  return {
    courseId,
    versionId,
    number,
    level,
    minutes,
    title: title[ctx.locale],
    summary: summary[ctx.locale],
    audience: data.audience[ctx.locale],
    languages: languagesOf(published),
    outcomes: outcomesOf(ctx, published),
    earns: certificationsEarnedBy(ctx, courseId).map((award) => ({
      certificationId: award.certificationId,
      title: award.title[ctx.locale],
    })),
    outline: outlineOf(published, progress, ctx.locale),
    sources: sourcesOf(ctx.db, versionId, ctx.locale) ?? [],
    versions: versionsOf(ctx.db).all({ courseId }),
    done: progress.done,
    total: progress.total,
    isEnrolled: study !== null,
    completedAt: study?.enrolment.completedAt ?? null,
    resumePath: stepPath(courseId, resume),
    offer: offerOf(ctx, own),
    retired: own.retired,
  }
}

export type CoursePage = NonNullable<ReturnType<typeof coursePage>>

function offerOf(ctx: ReadCtx, { study, currentVersionId, retired }: OwnStudy): Offer {
  if (!study || retired) return null
  const [round, now] = roundNow(ctx, study.enrolment, currentVersionId)
  const asked = askForRound(round, now)
  if (!asked.ok || asked.value === 'stay') return null
  return round.versionId !== currentVersionId && now.newerIsMaterial ? 'newer' : 'again'
}

/** The languages in which every lesson of the path is there. */
function languagesOf({ path, lessons }: PublishedCourse): Locale[] {
  const slugs = path.filter(({ kind }) => kind === 'lesson').map(({ id }) => id)
  return (['en', 'fr'] as const).filter((locale) =>
    slugs.every((slug) => lessons.get(slug)?.[locale] !== undefined),
  )
}

function outcomesOf(ctx: ReadCtx, { data }: PublishedCourse) {
  const titles = competencyTitles(
    ctx.db,
    data.outcomes.map(({ competency }) => competency),
  )
  return data.outcomes.map(({ competency: id, level, text }) => ({
    id,
    level,
    text: text[ctx.locale],
    competency: titles.get(id)?.[ctx.locale] ?? id,
  }))
}
