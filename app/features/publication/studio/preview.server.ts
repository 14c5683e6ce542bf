import type { Finding } from '#app/domain/finding.ts'
import { type Item, type Presented, present, review, slots, solve } from '#app/domain/items/item.ts'
import { type Locale, locales } from '#app/domain/text.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import type { LessonFacts } from '../../catalogue/check/made-lesson.ts'
import { readSourcePath } from '../../catalogue/draft/source-path.ts'
import { currentVersion } from '../../catalogue/draft/versions.server.ts'
import { type LessonPart, lessonParts } from '../../catalogue/lesson-parts.ts'
import type { AssessmentFile } from '../../catalogue/schema/assessment.ts'
import { type Checked, checkedAlone } from './check-drafts.server.ts'
import { findingsIn } from './findings.ts'

/** A lesson as its learners will see it; `parts` is null where it cannot be shown yet. */
export type LessonPreview = {
  locale: Locale
  path: string
  facts: LessonFacts | null
  parts: LessonPart[] | null
  findings: Finding[]
}

/** A question as learners see it, and what they are shown who answer it right. */
export type ItemPreview = {
  id: string
  competency: string
  question: Presented
  key: ReturnType<typeof review>
}

export type AssessmentPreview = {
  definition: Omit<AssessmentFile, 'items'> | null
  items: ItemPreview[]
  findings: Finding[]
}

/**
 * What the saved text of a file will look like, a lesson in one language or with the others beside it;
 * null for a file that nobody looks at by itself.
 */
export async function previewOf(
  ctx: ReadCtx,
  courseId: string,
  { path, beside }: { path: string; beside: boolean },
) {
  const part = readSourcePath(path)
  const version = currentVersion(ctx, courseId)
  if (!version || !part || part.kind === 'course') return null
  const page = { courseId, courseTitle: version.title[ctx.locale], path, part }
  if (part.kind === 'assessment') {
    const checked = await checkedAlone(ctx, courseId, new Set([path]))
    const assessment = assessmentPreview(checked, part.slug, path)
    const title = assessment.definition?.title[ctx.locale] ?? part.slug
    return { ...page, title, lessons: [], assessment }
  }
  const others = beside ? locales.filter((locale) => locale !== part.locale) : []
  const shown = [part.locale, ...others].map((locale) => ({
    locale,
    path: `lessons/${part.slug}/${locale}.mdx`,
  }))
  const checked = await checkedAlone(ctx, courseId, new Set(shown.map((one) => one.path)))
  const lessons = shown.map((one) => lessonPreview(checked, part.slug, one))
  return { ...page, title: lessons[0]?.facts?.title ?? part.slug, lessons, assessment: null }
}

/** One language of a lesson, with what was found in its text. */
function lessonPreview(
  checked: Checked,
  slug: string,
  { locale, path }: { locale: Locale; path: string },
): LessonPreview {
  const found = checked.lessons.find((one) => one.slug === slug && one.locale === locale)
  const made = found?.text.made
  return {
    locale,
    path,
    facts: found?.facts ?? null,
    parts: made ? lessonParts(made.html, made.blocks) : null,
    findings: found?.findings ?? [],
  }
}

function assessmentPreview(checked: Checked, id: string, path: string): AssessmentPreview {
  const findings = findingsIn(checked.findings, path) ?? []
  const found = checked.assessments.find((one) => one.id === id)
  if (!found) return { definition: null, items: [], findings }
  const { items, ...definition } = found
  return { definition, items: items.map(itemPreview), findings }
}

/** In the order of the texts: which order an attempt shows is drawn by lot. */
function itemPreview(item: Item): ItemPreview {
  const order = Array.from({ length: slots(item) }, (_, index) => index)
  const question = apart(present(item, order), item.id)
  const { id, competency } = item
  return { id, competency, question, key: review(item, order, solve(item)) }
}

/** Fields with names of their own, so that many questions can stand on one page. */
function apart(question: Presented, id: string): Presented {
  const own = <Named extends { field: string }>(one: Named): Named => ({
    ...one,
    field: `${id}-${one.field}`,
  })
  switch (question.kind) {
    case 'ordering':
      return { ...question, entries: question.entries.map(own) }
    case 'matching':
      return { ...question, lefts: question.lefts.map(own) }
    default:
      return own(question)
  }
}
