import { inArray, max } from 'drizzle-orm'
import type { Event } from '#app/domain/event.ts'
import { type Db, statement } from '#db/client.server.ts'
import { event } from '#db/schema/records.ts'
import { currentGeneration } from '../../records/generations.server.ts'

/** What changes what an import was planned against. */
const types: Event['type'][] = [
  'unit.created',
  'unit.renamed',
  'unit.recoded',
  'unit.moved',
  'learner.arrived',
  'learner.departed',
  'learner.reinstated',
  'learner.posted',
  'learner.identified',
  'role.assigned',
  'role.ended',
  'absence.recorded',
  'grant.given',
  'grant.ended',
  'account.created',
  'credential.issued',
  'credential.revoked',
  'waiver.granted',
  'certification.published',
  'grades.published',
]

const newest = statement((db) =>
  types.map((type) =>
    db
      .select({ seq: max(event.seq) })
      .from(event)
      .where(inArray(event.type, [type]))
      .prepare(),
  ),
)

/** The same as long as nothing that an import looks at has changed. */
export function stampOf(db: Db): string {
  const seqs = newest(db).map((query) => query.get()?.seq ?? 0)
  return [currentGeneration(db), ...seqs].join(' ')
}
