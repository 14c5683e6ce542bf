import { type Day, dayIn } from '#app/domain/calendar.ts'
import { env } from '#app/platform/env.server.ts'
import { type Db, statement } from '#db/client.server.ts'
import { partsOf } from '../certification/parts.ts'
import { type Certification, certificationsOf } from '../certification/published.server.ts'

/** Certifications tagged so are programmes; their courses are those that they ask for. */
const programmeTag = 'leadership'

export type Programmes = { certificationIds: ReadonlySet<string>; courseIds: ReadonlySet<string> }

export const isProgramme = ({ tags }: Pick<Certification, 'tags'>): boolean =>
  tags.includes(programmeTag)

export const programmesOf = (db: Db): Programmes => programmesAmong(certificationsOf(db))

export function programmesAmong(certifications: readonly Certification[]): Programmes {
  const programmes = certifications.filter(isProgramme)
  const courses = programmes.flatMap(({ requires }) =>
    partsOf(requires).flatMap((part) => (part.kind === 'course' ? [part.courseId] : [])),
  )
  return {
    certificationIds: new Set(programmes.map(({ id }) => id)),
    courseIds: new Set(courses),
  }
}

type Started = { learnerId: string; startedAt: number }

const startedIn = statement((db) =>
  db.$client.prepare<[string, string], Started>(
    `select learner_id as learnerId, started_at as startedAt from enrolment
     where learner_id in (select value from json_each(?))
       and course_id in (select value from json_each(?))`,
  ),
)

/** The days on which these people started an enrolment in a programme. */
export function startedDays(
  db: Db,
  learnerIds: readonly string[],
  { courseIds }: Programmes,
): { learnerId: string; day: Day }[] {
  if (courseIds.size === 0) return []
  return startedIn(db)
    .all(JSON.stringify(learnerIds), JSON.stringify([...courseIds]))
    .map(({ learnerId, startedAt }) => ({ learnerId, day: dayIn(startedAt, env().TIME_ZONE) }))
}
