import { setImmediate as breathe } from 'node:timers/promises'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { actorId, type WriteCtx } from '../../command.server.ts'
import { day, nation, readRow, serviceNumber, text } from '../../organisation/import/cells.ts'
import { readCsv } from '../../organisation/import/csv-file.server.ts'
import type { FindingCode } from '../../organisation/import/findings.ts'
import { type Importing, type Planned, tally } from '../../organisation/import/part.ts'
import { personKey } from '../../organisation/import/person-file.server.ts'
import { idsOf } from '../../organisation/import/who.server.ts'
import { stageEach } from '../../records/batch-stage.server.ts'
import { definitionsOf } from './definitions.server.ts'
import { recordImportedWaiver, type WaiverGiven } from './stage-awards.server.ts'
import { storedWaivers, waiverKey } from './stored.server.ts'

export const waiverColumns = [
  'nation',
  'service_number',
  'certification',
  'reason',
  'granted_by',
  'from',
  'until',
] as const

const Waiver = z.object({
  nation,
  service_number: serviceNumber,
  certification: text(80),
  reason: text(500),
  granted_by: text(120),
  from: day,
  until: day,
})

type WaiverRow = { row: number; person: string } & Omit<WaiverGiven, 'id' | 'learnerId'>

const chunkRows = 1000

/** Plans `waivers.csv`. A waiver that is stored already is left alone. */
export async function planWaivers(importing: Importing): Promise<Planned> {
  const { ctx, files, findings } = importing
  const file = files.waivers
  if (!file) return { changes: [], stage: async () => {} }
  const rows = await readWaivers(importing)
  const changes: (WaiverRow & WaiverGiven)[] = []
  const planned = new Set<string>()
  for (let from = 0; from < rows.length; from += chunkRows) {
    const chunk = rows.slice(from, from + chunkRows)
    const who = idsOf(
      importing,
      chunk.map(({ person }) => person),
    )
    const stored = storedWaivers(ctx.db, [...who.values()])
    for (const row of chunk) {
      const at = (code: FindingCode, params = {}) =>
        findings.add(file.name, row.row, 'service_number', code, params)
      const learnerId = who.get(row.person)
      if (!learnerId) at('person-unknown', { who: row.person })
      else if (learnerId === actorId(ctx as WriteCtx)) at('for-oneself')
      else {
        const given = { ...row, id: uuidv7(), learnerId }
        const key = waiverKey(given)
        if (!stored.has(key) && !planned.has(key)) changes.push(given)
        planned.add(key)
      }
    }
    await breathe()
  }
  const told = tally()
  for (const { row, person, certificationId } of changes) {
    told.add('waivers', row, person, certificationId)
  }
  const progress = { step: 'waivers', of: changes.length }
  return {
    changes: told.changes(),
    stage: (batch) => stageEach(batch, changes, recordImportedWaiver, progress),
  }
}

async function readWaivers({ ctx, files, findings }: Importing): Promise<WaiverRow[]> {
  const file = files.waivers!
  const definitions = definitionsOf(ctx.db)
  const rows: WaiverRow[] = []
  await readCsv(file, waiverColumns, findings, (csv) => {
    const read = readRow(Waiver, file.name, csv, findings)
    if (!read) return
    const { certification: certificationId, reason, granted_by: grantedBy, from, until } = read
    const person = personKey({ nation: read.nation, serviceNumber: read.service_number })
    if (!definitions.has(certificationId)) {
      const params = { certification: certificationId }
      findings.add(file.name, csv.row, 'certification', 'certification-unknown', params)
    } else if (until <= from) findings.add(file.name, csv.row, 'until', 'until-before-from')
    else rows.push({ row: csv.row, person, certificationId, reason, grantedBy, from, until })
  })
  return rows
}
