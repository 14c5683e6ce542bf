import type { Event, EventOf } from '#app/domain/event.ts'
import type { Logged } from '#app/domain/figures/replay.ts'
import { type Db, statement } from '#db/client.server.ts'
import { followed } from './followed.ts'

type Row = { at: number; type: string; subjectId: string; data: string }
type Bound = { before: number; types: string }

const columns = 'at, type, subject_id as subjectId, data'

/** `+type` keeps SQLite from reading through all events of a type for a few people. */
const ofSubjects = statement((db) =>
  db.$client.prepare<Bound & { subjects: string }, Row>(
    `select ${columns} from known_event
     where subject_id in (select value from json_each(@subjects))
       and at < @before and +type in (select value from json_each(@types)) order by seq`,
  ),
)

const ofTypes = statement((db) =>
  db.$client.prepare<Bound, Row>(`select ${columns} from known_event
     where at < @before and type in (select value from json_each(@types)) order by seq`),
)

const logged = ({ at, type, subjectId, data }: Row): Logged => ({
  at,
  event: { type, subjectId, ...JSON.parse(data) } as Event,
})

const personal = JSON.stringify(
  [...followed].filter((type) => !/^(unit|rule|grades|certification)\./.test(type)),
)

/** What the log told before a moment about these people, in its order. */
export function eventsOfPeople(db: Db, learnerIds: readonly string[], before: number): Logged[] {
  const subjects = JSON.stringify(learnerIds)
  return ofSubjects(db).all({ subjects, before, types: personal }).map(logged)
}

/** Every event of a few types before a moment, in the order of the log. */
export function eventsOf<Type extends Event['type']>(
  db: Db,
  before: number,
  ...types: Type[]
): EventOf<Type>[] {
  const rows = ofTypes(db).all({ before, types: JSON.stringify(types) })
  return rows.map((row) => logged(row).event as EventOf<Type>)
}
