import { setImmediate as breathe } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { statement } from '#db/client.server.ts'
import { absence } from '#db/schema/organisation.ts'
import { stageEach } from '../../records/batch-stage.server.ts'
import { recordAbsent } from '../facts/holdings.server.ts'
import { type AbsenceRow, readAbsences } from './absence-file.server.ts'
import { type Importing, type Planned, tally } from './part.ts'
import { idsOf } from './who.server.ts'

const chunkRows = 1000

/** Plans `absences.csv`: what is stored already is left alone, another end is a correction. */
export async function planAbsences(importing: Importing): Promise<Planned> {
  const { ctx, files, findings } = importing
  const file = files.absences
  if (!file) return { changes: [], stage: async () => {} }
  const rows = await readAbsences(file, findings)
  const changes: (AbsenceRow & { learnerId: string })[] = []
  for (let from = 0; from < rows.length; from += chunkRows) {
    const chunk = rows.slice(from, from + chunkRows)
    const who = idsOf(
      importing,
      chunk.map(({ person }) => person),
    )
    const ids = JSON.stringify([...who.values()])
    const stored = new Set(known(ctx.db).all({ ids }).map(keyOf))
    for (const row of chunk) {
      const learnerId = who.get(row.person)
      if (learnerId === undefined) {
        findings.add(file.name, row.row, 'service_number', 'person-unknown', { who: row.person })
      } else if (!stored.has(keyOf({ ...row, learnerId }))) changes.push({ ...row, learnerId })
    }
    await breathe()
  }
  const told = tally()
  for (const { row, person, kind, from } of changes) {
    told.add('absences', row, person, `${kind} ${from}`)
  }
  const progress = { step: 'absences', of: changes.length }
  return {
    changes: told.changes(),
    stage: (batch) =>
      stageEach(
        batch,
        changes,
        (write, { learnerId, kind, from, until }) =>
          recordAbsent(write, learnerId, { kind, from, until }),
        progress,
      ),
  }
}

type Keyed = { learnerId: string; kind: string; from: string; until: string }

const keyOf = ({ learnerId, kind, from, until }: Keyed) => `${learnerId} ${kind} ${from} ${until}`

const known = statement((db) => {
  const { learnerId, kind, from, until } = absence
  const query = db.select({ learnerId, kind, from, until }).from(absence)
  return query
    .where(sql`${learnerId} in (select value from json_each(${sql.placeholder('ids')}))`)
    .prepare()
})
