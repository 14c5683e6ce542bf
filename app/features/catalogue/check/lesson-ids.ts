import { errorAt, type Finding, startOf } from '#app/domain/finding.ts'
import type { Used } from '#app/platform/mdx/vocabulary.ts'
import type { MadeLesson } from './made-lesson.ts'

/** Components whose ids name what a learner wrote or answered: one id, one thing in the course. */
const named = new Set(['Reflect', 'Check'])

/** Ids used twice in a course, and ids that one language has and the other has not. */
export function lessonIdFindings(lessons: readonly MadeLesson[]): Finding[] {
  return [...duplicates(lessons), ...differences(lessons)]
}

function namedIn({ text }: MadeLesson): Used[] {
  return text.used.filter(({ name }) => named.has(name))
}

const idOf = ({ props }: Used) => String(props.id)

function duplicates(lessons: readonly MadeLesson[]): Finding[] {
  const seen = new Map<string, Set<string>>()
  return lessons.flatMap((lesson) => {
    const ids = seen.get(lesson.locale) ?? new Set<string>()
    seen.set(lesson.locale, ids)
    return namedIn(lesson).flatMap((used) => {
      const id = idOf(used)
      if (!ids.has(id)) {
        ids.add(id)
        return []
      }
      const { line, column } = used
      return [errorAt({ file: lesson.file, line, column }, 'duplicate-id', { id })]
    })
  })
}

/** Said once, in the language that has the id; a lesson that could not be read is left alone. */
function differences(lessons: readonly MadeLesson[]): Finding[] {
  return lessons.flatMap((lesson) => {
    const other = lessons.find(
      ({ slug, locale }) => slug === lesson.slug && locale !== lesson.locale,
    )
    if (!other?.text.made || !lesson.text.made) return []
    const there = new Set(namedIn(other).map((used) => `${used.name} ${idOf(used)}`))
    return namedIn(lesson).flatMap((used) => {
      if (there.has(`${used.name} ${idOf(used)}`)) return []
      const { line, column, name } = used
      const params = { name, id: idOf(used), other: other.locale }
      return [errorAt({ file: lesson.file, line, column }, 'ids-differ', params)]
    })
  })
}

/** Questions without a right answer. */
export function checkFindings(lessons: readonly MadeLesson[]): Finding[] {
  return lessons.flatMap(({ file, text }) =>
    text.used.flatMap(({ name, inside, line, column, props }) => {
      if (name !== 'Check' || inside.some((answer) => answer.props.right === true)) return []
      return [errorAt({ file, line, column }, 'no-right-answer', { name: String(props.id) })]
    }),
  )
}

/** The words that lessons explain, and those that the glossary lacks; null where it was not read. */
export function termFindings(
  lessons: readonly MadeLesson[],
  glossary: readonly { id: string }[] | null,
): { used: Set<string>; findings: Finding[] } {
  const known = glossary && new Set(glossary.map(({ id }) => id))
  const used = new Set<string>()
  const findings: Finding[] = []
  for (const { file, text } of lessons) {
    for (const { name, props, line, column } of text.used) {
      if (name !== 'KeyTerm') continue
      const id = String(props.id)
      used.add(id)
      if (known && !known.has(id))
        findings.push(errorAt({ file, line, column }, 'unknown-term', { id }))
    }
  }
  return { used, findings }
}

/** Nothing of a lesson may be missing from its page: the front matter is said to lack what it lacks. */
export function factsFindings(lessons: readonly MadeLesson[]): Finding[] {
  return lessons.flatMap(({ facts, file, findings }) =>
    facts || findings.length > 0 ? [] : [errorAt(startOf(file), 'front-matter')],
  )
}
