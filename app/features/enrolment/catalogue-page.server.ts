import { sql } from 'drizzle-orm'
import { foldName } from '#app/domain/name.ts'
import type { Locale, Text } from '#app/domain/text.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { statement } from '#db/client.server.ts'
import { competency } from '#db/schema/catalogue.ts'
import { searchLessons } from '../catalogue/search.server.ts'
import { workRolesOf } from '../organisation/queries/grades.server.ts'
import type { CatalogueFilter } from './catalogue-query.ts'
import { courseCard, offeredCourses } from './course-cards.server.ts'
import type { PublishedCourse } from './published-course.server.ts'
import { studiesOf } from './study.server.ts'

/** What the catalogue finds and what it can be narrowed by, for routes/learn/catalogue.tsx. */
export function cataloguePage(ctx: ReadCtx, learnerId: string, filter: CatalogueFilter) {
  const { locale } = ctx
  const offered = offeredCourses(ctx)
  const fitting = offered.filter((course) => fits(course, filter))
  const ids = new Set(fitting.map(({ courseId }) => courseId))
  const hits = searchLessons(ctx, filter.q ?? '', locale).filter((hit) => ids.has(hit.courseId))
  const words = wordsIn(filter.q ?? '')
  const found = fitting.filter(
    (course) =>
      !filter.q ||
      hits.some(({ courseId }) => courseId === course.courseId) ||
      (words.length > 0 && speaksOf(course, words, locale)),
  )
  const studies = studiesOf(ctx, learnerId)
  return {
    courses: found.map((course) => courseCard(ctx, course, studies.get(course.courseId))),
    hits,
    options: optionsOf(ctx, offered),
  }
}

export type CataloguePage = ReturnType<typeof cataloguePage>

/** A course that names no band or no role is written for all of them. */
function fits({ data, lessons, ...course }: PublishedCourse, filter: CatalogueFilter): boolean {
  const { competency: wanted, level, role, band, duration, language } = filter
  return (
    (!wanted || data.outcomes.some((outcome) => outcome.competency === wanted)) &&
    (!level || course.level === level) &&
    (!role || data.roles.length === 0 || data.roles.includes(role)) &&
    (!band || data.bands.length === 0 || data.bands.includes(band)) &&
    (!duration || course.minutes <= Number(duration)) &&
    (!language || [...lessons.values()].every((words) => words[language] !== undefined))
  )
}

const wordsIn = (text: string) =>
  foldName(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

function speaksOf({ title, summary, data }: PublishedCourse, words: string[], locale: Locale) {
  const outcomes = data.outcomes.map(({ text }) => text[locale])
  const said = foldName([title[locale], summary[locale], ...outcomes].join(' '))
  return words.every((word) => said.includes(word))
}

const competenciesIn = statement((db) =>
  db
    .select({ id: competency.id, title: competency.title })
    .from(competency)
    .where(sql`${competency.id} in (select value from json_each(${sql.placeholder('ids')}))`)
    .orderBy(competency.id)
    .prepare(),
)

/** What there is to choose from: only what some course has, so that no choice is in vain. */
function optionsOf(ctx: ReadCtx, offered: PublishedCourse[]) {
  const { locale } = ctx
  const named = ({ id, title }: { id: string; title: Text }) => ({
    value: id,
    label: title[locale],
  })
  const ids = [
    ...new Set(offered.flatMap(({ data }) => data.outcomes.map((one) => one.competency))),
  ]
  const roles = new Set(offered.flatMap(({ data }) => data.roles))
  return {
    competencies: competenciesIn(ctx.db)
      .all({ ids: JSON.stringify(ids) })
      .map(named),
    levels: [...new Set(offered.map(({ level }) => level))].sort((a, b) => a - b),
    roles: workRolesOf(ctx.db)
      .filter(({ id }) => roles.has(id))
      .map(named),
  }
}
