import { eq } from 'drizzle-orm'
import { fieldsFor, type Item, solve } from '#app/domain/items/item.ts'
import type { Fields } from '#app/domain/items/kind.ts'
import type { Text } from '#app/domain/text.ts'
import { publishedAssessment } from '#app/features/assessment/published.server.ts'
import { saveAnswer } from '#app/features/assessment/save-answer.server.ts'
import { startAttempt } from '#app/features/assessment/start-attempt.server.ts'
import { submitAttempt } from '#app/features/assessment/submit-attempt.server.ts'
import { perform } from '#app/features/perform.server.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { attempt } from '#db/schema/assessment.ts'
import { assessmentDefinition, course, courseVersion, item, lesson } from '#db/schema/catalogue.ts'
import type { World } from '#test/support/world.ts'
import { made } from './organisation.ts'

const say = (text: string): Text => ({ en: text, fr: `${text} (fr)` })

/** What only the server may know before grading: a test looks for this word in every answer. */
export const keyMark = 'SECRETKEY'

const secret = (id: string) => say(`${keyMark} ${id}`)

/** One item of every kind, twice: ids of options and entries, feedback and explanations are marked. */
function poolOf(assessmentId: string): Item[] {
  return ['a', 'b'].flatMap((set): Item[] => {
    const id = (kind: string) => `${assessmentId}-${set}-${kind}`
    const base = (kind: string, competency: string) => ({
      id: id(kind),
      competency,
      prompt: say(`The **${kind}** question ${set}`),
      explanation: secret(id(kind)),
    })
    const option = (word: string, right?: true) => ({
      id: `${keyMark}-${word}`,
      text: say(`option ${word}`),
      feedback: secret(word),
      ...(right && { right }),
    })
    const entry = (word: string) => ({ id: `${keyMark}-${word}`, text: say(`entry ${word}`) })
    return [
      { ...base('choice', 'c.1'), kind: 'choice', options: [option('x'), option('y', true)] },
      {
        ...base('multiple', 'c.1'),
        kind: 'multiple',
        options: [option('p', true), option('q', true), option('r')],
      },
      { ...base('boolean', 'c.1'), kind: 'boolean', right: set === 'a' },
      { ...base('numeric', 'c.2'), kind: 'numeric', value: 731.25, tolerance: 0, unit: 'kg' },
      {
        ...base('ordering', 'c.2'),
        kind: 'ordering',
        entries: [entry('first'), entry('second'), entry('third')],
      },
      {
        ...base('matching', 'c.2'),
        kind: 'matching',
        pairs: ['one', 'two'].map((n) => ({
          id: `${keyMark}-${n}`,
          left: say(`left ${n}`),
          right: say(`right ${n}`),
        })),
        distractors: [entry('none')],
      },
    ]
  })
}

type CourseGiven = {
  courseId?: string
  assessmentId?: string
  versionId?: string
  number?: number
  draw?: number
  pass?: number
  attempts?: number
  coolDownHours?: number
  timeLimitMinutes?: number
  review?: 'score' | 'competencies' | 'answers'
  withdrawn?: boolean
}

/** Publishes a version of a course with one lesson and one assessment, and makes it the current one. */
export function aCourse({ db, now }: World, given: CourseGiven = {}) {
  const { courseId = 'data', number = 1, timeLimitMinutes, withdrawn = false } = given
  const { assessmentId = `${courseId}-final`, versionId = `${courseId}-v${number}` } = given
  const text = { title: say(`Course ${courseId}`), summary: say('What it is about') }
  const outcomes = [{ competency: 'c.2', level: 3, text: say('Put things in order') }]
  const final = { kind: 'assessment', id: assessmentId }
  const order = [{ kind: 'lesson', id: 'first' }, ...(withdrawn ? [] : [final])]
  db.insert(courseVersion)
    .values({
      ...{ id: versionId, courseId, number, origin: 'files', change: 'material' },
      ...{ publishedAt: now, ...text, level: 3, minutes: 30, data: { ...text, outcomes, order } },
    })
    .run()
  const current = { currentVersionId: versionId }
  db.insert(course)
    .values({ id: courseId, ...current })
    .onConflictDoUpdate({ target: course.id, set: current })
    .run()
  for (const locale of ['en', 'fr'] as const) {
    const words = { title: 'First', summary: 'The first', html: '<p>Text</p>' }
    const lists = { objectives: [], headings: [], blocks: [] }
    const row = { versionId, slug: 'first', locale, ordinal: 1, minutes: 10, ...words, ...lists }
    db.insert(lesson).values(row).run()
  }
  const { draw = 12, pass = 0.7, attempts = 3, coolDownHours = 24, review = 'answers' } = given
  const rules = { draw, pass, attempts, coolDownHours, timeLimitMinutes, review }
  const data = {
    title: say(`Final of ${courseId}`),
    intro: say('Ten minutes of thought.'),
    ...rules,
  }
  if (withdrawn) return { courseId, assessmentId, versionId }
  db.insert(assessmentDefinition).values({ versionId, id: assessmentId, courseId, data }).run()
  for (const [ordinal, { id, competency, kind, ...body }] of poolOf(assessmentId).entries()) {
    db.insert(item).values({ versionId, assessmentId, id, ordinal, competency, kind, body }).run()
  }
  return { courseId, assessmentId, versionId }
}

/** An open attempt of the person. */
export function anAttempt(ctx: ReadCtx, assessmentId: string): { id: string } {
  return { id: made(perform(ctx, startAttempt, { assessmentId })).attemptId }
}

/** The items of an attempt in its order, each with the form that answers it fully right. */
export function itemsOf({ db }: Pick<World, 'db'>, attemptId: string) {
  const row = db.select().from(attempt).where(eq(attempt.id, attemptId)).get()!
  const { pool } = publishedAssessment(db, row.versionId, row.assessmentId)!
  return row.draw.itemIds.map((itemId) => {
    const found = pool.get(itemId)!
    const fields: Fields = fieldsFor(found, row.draw.orders[itemId] ?? [], solve(found))
    return { itemId, item: found, fields }
  })
}

/** Answers so many items right, all unless said, and leaves the rest blank. */
export function answerRight(ctx: ReadCtx, attemptId: string, count = Number.POSITIVE_INFINITY) {
  for (const { itemId, fields } of itemsOf(ctx, attemptId).slice(0, count)) {
    made(perform(ctx, saveAnswer, { attemptId, itemId, fields }))
  }
}

/** Starts, answers so many right, submits. */
export function sitting(ctx: ReadCtx, assessmentId: string, rightCount?: number) {
  const { id: attemptId } = anAttempt(ctx, assessmentId)
  answerRight(ctx, attemptId, rightCount)
  return made(perform(ctx, submitAttempt, { attemptId }))
}
