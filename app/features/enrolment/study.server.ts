import { and, desc, eq, sql } from 'drizzle-orm'
import { courseProgress, type Footprint, type Progress } from '#app/domain/progress.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { statement } from '#db/client.server.ts'
import { enrolment } from '#db/schema/enrolment.ts'
import type { Enrolment } from './newest.server.ts'
import type { PublishedCourse } from './published-course.server.ts'

/** How far one lesson was taken in a round. `position` counts the paragraphs above the eye. */
export type LessonTrace = { openedAt: number; doneAt: number | null; position: number }

/** A learner's newest round on a course with everything done in it. */
export type Study = {
  enrolment: Enrolment
  traces: ReadonlyMap<string, LessonTrace>
  passed: ReadonlySet<string>
}

/** In one piece, because a lesson's page asks for it at every turn: `[[lesson, opened, done, position]]`. */
const tracesJson = sql<string>`(
  select json_group_array(json_array(lesson, opened_at, done_at, position))
  from lesson_progress where enrolment_id = enrolment.id)`

/** An assessment passed in an earlier round does not count again: a renewal is proved anew. */
const passedJson = sql<string>`(
  select json_group_array(distinct a.assessment_id) from attempt a
  where a.learner_id = enrolment.learner_id and a.course_id = enrolment.course_id
    and a.state = 'graded' and a.passed = 1 and a.started_at >= enrolment.started_at)`

const newestStudy = statement((db) =>
  db
    .select({ enrolment, traces: tracesJson, passed: passedJson })
    .from(enrolment)
    .where(
      and(
        eq(enrolment.learnerId, sql.placeholder('learnerId')),
        eq(enrolment.courseId, sql.placeholder('courseId')),
      ),
    )
    .orderBy(desc(enrolment.round))
    .limit(1)
    .prepare(),
)

const everyStudy = statement((db) =>
  db
    .select({ enrolment, traces: tracesJson, passed: passedJson })
    .from(enrolment)
    .where(
      and(
        eq(enrolment.learnerId, sql.placeholder('learnerId')),
        sql`round = (select max(newer.round) from enrolment newer
          where newer.learner_id = enrolment.learner_id and newer.course_id = enrolment.course_id)`,
      ),
    )
    .prepare(),
)

/** What a learner did in their newest round on a course; null where they never began. */
export function studyOf(ctx: ReadCtx, learnerId: string, courseId: string): Study | null {
  const row = newestStudy(ctx.db).get({ learnerId, courseId })
  return row ? toStudy(row) : null
}

/** The newest round of every course that a learner ever began, by course id. */
export function studiesOf(ctx: ReadCtx, learnerId: string): Map<string, Study> {
  const rows = everyStudy(ctx.db).all({ learnerId })
  return new Map(rows.map((row) => [row.enrolment.courseId, toStudy(row)]))
}

function toStudy(row: { enrolment: Enrolment; traces: string; passed: string }): Study {
  const traces = JSON.parse(row.traces) as [string, number, number | null, number][]
  return {
    enrolment: row.enrolment,
    traces: new Map(
      traces.map(([slug, openedAt, doneAt, position]) => [slug, { openedAt, doneAt, position }]),
    ),
    passed: new Set(JSON.parse(row.passed) as string[]),
  }
}

const nothingDone: Footprint = {
  lessonsSeen: new Set(),
  lessonsDone: new Set(),
  assessmentsPassed: new Set(),
}

/** How far a learner is on the path of a version; without a study, at its beginning. */
export function progressOf({ path }: PublishedCourse, study: Study | null): Progress {
  return courseProgress(path, study ? footprintOf(study) : nothingDone)
}

function footprintOf({ enrolment: { lastLesson }, traces, passed }: Study): Footprint {
  const done = [...traces].filter(([, { doneAt }]) => doneAt !== null)
  return {
    lessonsSeen: new Set(traces.keys()),
    lessonsDone: new Set(done.map(([slug]) => slug)),
    assessmentsPassed: passed,
    last: lastLesson
      ? { lesson: lastLesson, position: traces.get(lastLesson)?.position ?? 0 }
      : undefined,
  }
}
