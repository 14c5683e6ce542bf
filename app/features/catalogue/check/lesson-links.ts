import { errorAt, type Finding } from '#app/domain/finding.ts'
import { headingPrefix } from '#app/platform/mdx/heading-prefix.ts'
import { linkForm } from '#app/platform/mdx/link-form.ts'
import type { MadeLesson } from './made-lesson.ts'
import type { AnchorsOf, CrossLink } from './world.ts'

/** Links that lead nowhere in the course, and those to other courses for later. */
export function lessonLinks(
  courseId: string,
  lessons: readonly MadeLesson[],
): { findings: Finding[]; crossLinks: CrossLink[] } {
  const anchors = anchorsIn(lessons)
  const own = lessons.flatMap((lesson) => linksOf(courseId, lesson))
  const paths = lessons.flatMap(pathsOfSite)
  const here = own.filter(({ course }) => course === courseId)
  const findings = checkLinks(
    here,
    (_course, slug, locale) => anchors.get(`${slug}/${locale}`) ?? null,
  )
  return {
    findings: [...findings, ...paths],
    crossLinks: own.filter(({ course }) => course !== courseId),
  }
}

/** Looks links up; an unknown anchor of a lesson that could not be made is not held against them. */
export function checkLinks(links: readonly CrossLink[], anchorsOf: AnchorsOf): Finding[] {
  return links.flatMap((link) => {
    const { file, line, column, href, anchor } = link
    const anchors = anchorsOf(link.course, link.lesson, link.locale)
    if (!anchors) return [errorAt({ file, line, column }, 'broken-link', { href })]
    if (anchor === null || anchors.has(anchor) || anchors.has('*')) return []
    return [errorAt({ file, line, column }, 'broken-anchor', { href })]
  })
}

/** The anchors of each lesson and language; `*` stands for all where the headings are not known. */
export function anchorsIn(lessons: readonly MadeLesson[]): Map<string, ReadonlySet<string>> {
  return new Map(
    lessons.map(({ slug, locale, text }) => {
      const ids = text.headings.map(({ id }) => id.slice(headingPrefix.length))
      return [`${slug}/${locale}`, new Set(text.made ? ids : ['*'])]
    }),
  )
}

function linksOf(courseId: string, { file, slug, locale, text }: MadeLesson): CrossLink[] {
  return text.links.flatMap(({ href, line, column }): CrossLink[] => {
    const form = linkForm(href)
    if (!form || form.kind === 'outside' || form.kind === 'site') return []
    const place = { file, line, column, href, locale, anchor: form.anchor }
    if (form.kind === 'here') return [{ ...place, course: courseId, lesson: slug }]
    return [{ ...place, course: form.course ?? courseId, lesson: form.lesson }]
  })
}

function pathsOfSite({ file, text }: MadeLesson): Finding[] {
  return text.links.flatMap(({ href, line, column }) =>
    linkForm(href)?.kind === 'site'
      ? [errorAt({ file, line, column }, 'link-protocol', { href })]
      : [],
  )
}
