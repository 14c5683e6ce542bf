import { and, asc, sql } from 'drizzle-orm'
import type {
  CredentialFact,
  LearnerFacts,
  PairFacts,
  Rule,
  WaiverFact,
} from '#app/domain/facts.ts'
import { rulesApplying } from '#app/domain/rules.ts'
import { type Db, statement } from '#db/client.server.ts'
import { requirementRuleRow, waiverRow } from '#db/schema/certification.ts'
import { factsOf } from '../organisation/queries/facts.server.ts'
import { gradesOf } from '../organisation/queries/grades.server.ts'
import { unitsAt, unitsOf } from '../organisation/queries/units.server.ts'
import { currentGeneration, visibleAt } from '../records/generations.server.ts'
import { credentialsOf } from './credentials.server.ts'

/** What each of a person's standings follows from, by certification. */
export type Pairs = Map<string, PairFacts>

const generation = sql.placeholder('generation')

const readRules = statement((db) =>
  db
    .select()
    .from(requirementRuleRow)
    .where(visibleAt(requirementRuleRow, generation))
    .orderBy(asc(requirementRuleRow.id), asc(requirementRuleRow.version))
    .prepare(),
)

const readWaivers = statement((db) => {
  const { learnerId, certificationId, from, until } = waiverRow
  const among = sql`${learnerId} in (select value from json_each(${sql.placeholder('ids')}))`
  return db
    .select({ learnerId, certificationId, from, until })
    .from(waiverRow)
    .where(and(among, visibleAt(waiverRow, generation)))
    .prepare()
})

/** Every version of every requirement rule. */
export function rulesOf(db: Db, generation = currentGeneration(db)): Rule[] {
  return readRules(db)
    .all({ generation })
    .map(({ conditions, ...rule }) => ({ ...rule, conditions }) as unknown as Rule)
}

/**
 * What is known of these people and every certification that a rule ever asked of them, that they
 * were excused from, or that they were ever awarded. Whoever lists people has asked for a `Scope`
 * before.
 */
export function pairsOf(
  db: Db,
  learnerIds: readonly string[],
  generation = currentGeneration(db),
): Map<string, Pairs> {
  const facts = factsOf(db, learnerIds, generation)
  const rules = rulesOf(db, generation)
  const units = generation === currentGeneration(db) ? unitsOf(db) : unitsAt(db, generation)
  const world = { grades: gradesOf(db), unitWithin: units.unitWithin }
  const ids = JSON.stringify(learnerIds)
  const waivers = byLearner(readWaivers(db).all({ ids, generation }))
  const credentials = byLearner(credentialsOf(db, learnerIds, generation))
  const pairs = [...facts].map(([learnerId, known]) => {
    const applied = rulesApplying(known, rules, world)
    const own = {
      waivers: waivers.get(learnerId) ?? [],
      credentials: credentials.get(learnerId) ?? [],
    }
    return [learnerId, pairsOfOne(known, applied, own)] as const
  })
  return new Map(pairs)
}

type Own = { waivers: readonly WaiverFact[]; credentials: readonly CredentialFact[] }
type Applied = ReturnType<typeof rulesApplying>

function pairsOfOne({ service, absences }: LearnerFacts, applied: Applied, own: Own): Pairs {
  const named = [...applied, ...own.waivers, ...own.credentials]
  const certifications = new Set(named.map(({ certificationId }) => certificationId))
  const pairs = [...certifications].map((id): [string, PairFacts] => {
    const of = ({ certificationId }: { certificationId: string }) => certificationId === id
    const asked = { service, absences, applied: applied.filter(of) }
    return [
      id,
      { ...asked, waivers: own.waivers.filter(of), credentials: own.credentials.filter(of) },
    ]
  })
  return new Map(pairs)
}

function byLearner<T extends { learnerId: string }>(rows: readonly T[]): Map<string, T[]> {
  const grouped = new Map<string, T[]>()
  for (const row of rows) {
    const known = grouped.get(row.learnerId)
    if (known) known.push(row)
    else grouped.set(row.learnerId, [row])
  }
  return grouped
}
