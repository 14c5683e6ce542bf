import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { LearnerFacts } from '#app/domain/facts.ts'
import { type Db, statement } from '#db/client.server.ts'
import {
  absenceRow,
  grantRow,
  learner,
  postingRow,
  roleAssignmentRow,
  servicePeriodRow,
} from '#db/schema/organisation.ts'
import { currentGeneration, visibleAt } from '../../records/generations.server.ts'

type Ask = { ids: string; generation: number }

/**
 * What requirement rules look at, for each of the ids, in the order of the first day. Readers leave
 * `generation` out; what a batch has staged is seen with the batch's id.
 */
export function factsOf(
  db: Db,
  learnerIds: readonly string[],
  generation = currentGeneration(db),
): Map<string, LearnerFacts> {
  const facts = new Map(learnerIds.map((id) => [id, noFacts()]))
  const ask: Ask = { ids: JSON.stringify(learnerIds), generation }
  for (const { id, ...period } of readService(db).all(ask)) facts.get(id)!.service.push(period)
  for (const { id, ...posting } of readPostings(db).all(ask)) facts.get(id)!.postings.push(posting)
  for (const { id, ...role } of readRoles(db).all(ask)) facts.get(id)!.roles.push(role)
  for (const { id, ...grant } of readLeading(db).all(ask)) facts.get(id)!.leaderGrants.push(grant)
  for (const { id, ...absence } of readAbsences(db).all(ask)) facts.get(id)!.absences.push(absence)
  return facts
}

/** Everyone's facts, a thousand people at a time, in the order of their ids. */
export function* everyonesFacts(
  db: Db,
  generation = currentGeneration(db),
): Generator<Map<string, LearnerFacts>> {
  let after = ''
  while (true) {
    const ids = nextIds(db)
      .all({ after })
      .map(({ id }) => id)
    if (ids.length === 0) return
    yield factsOf(db, ids, generation)
    after = ids.at(-1)!
  }
}

function noFacts(): LearnerFacts {
  return { service: [], postings: [], roles: [], leaderGrants: [], absences: [] }
}

const nextIds = statement((db) =>
  db
    .select({ id: learner.id })
    .from(learner)
    .where(sql`${learner.id} > ${sql.placeholder('after')}`)
    .orderBy(learner.id)
    .limit(1000)
    .prepare(),
)

type Dated = { learnerId: SQLiteColumn; generation: SQLiteColumn; retired: SQLiteColumn }

function asked(table: Dated): SQL {
  const among = sql`${table.learnerId} in (select value from json_each(${sql.placeholder('ids')}))`
  return and(among, visibleAt(table, sql.placeholder('generation')))!
}

const readService = statement((db) => {
  const { learnerId: id, from, until } = servicePeriodRow
  const query = db.select({ id, from, until }).from(servicePeriodRow)
  return query.where(asked(servicePeriodRow)).orderBy(from).prepare()
})

const readPostings = statement((db) => {
  const { learnerId: id, from, until, unitId, nation, category, grade, band } = postingRow
  const query = db.select({ id, from, until, unitId, nation, category, grade, band })
  return query.from(postingRow).where(asked(postingRow)).orderBy(from).prepare()
})

const readRoles = statement((db) => {
  const { learnerId: id, role, from, until } = roleAssignmentRow
  const query = db.select({ id, role, from, until }).from(roleAssignmentRow)
  return query.where(asked(roleAssignmentRow)).orderBy(from).prepare()
})

/** A stand-in holds another's scope, which does not make them a leader. */
const readLeading = statement((db) => {
  const { learnerId: id, from, until } = grantRow
  const own = and(eq(grantRow.permissionSet, 'leader'), isNull(grantRow.onBehalfOf))
  const query = db.select({ id, from, until }).from(grantRow)
  return query
    .where(and(asked(grantRow), own))
    .orderBy(from)
    .prepare()
})

const readAbsences = statement((db) => {
  const { learnerId: id, kind, from, until } = absenceRow
  const query = db.select({ id, kind, from, until }).from(absenceRow)
  return query.where(asked(absenceRow)).orderBy(from).prepare()
})
