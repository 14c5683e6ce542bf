import Database from 'better-sqlite3'
import { fieldsFor } from '#app/domain/items/item.ts'
import type { Fields } from '#app/domain/items/kind.ts'
import { savedOf } from '#app/features/assessment/rows.server.ts'
import { connect, type Db } from '#db/client.server.ts'
import { itemsOf } from '#test/factories/assessment.ts'
import { certificationId } from './installation.ts'

/** What was sent for an item: the last form that was acknowledged, and any sent after it. */
type Sent = { acknowledged: Fields | null; later: Fields[] }

export type Ledger = {
  answers: Map<string, Map<string, Sent>>
  /** Attempts whose submission was acknowledged. */
  submitted: Set<string>
  /** Credentials that somebody was shown. */
  credentials: Set<string>
}

export const newLedger = (): Ledger => ({
  answers: new Map(),
  submitted: new Set(),
  credentials: new Set(),
})

export function sending(ledger: Ledger, attemptId: string, itemId: string, fields: Fields): void {
  const items = ledger.answers.get(attemptId) ?? new Map<string, Sent>()
  ledger.answers.set(attemptId, items)
  const sent = items.get(itemId) ?? { acknowledged: null, later: [] }
  items.set(itemId, { ...sent, later: [...sent.later, fields] })
}

export function acknowledged(ledger: Ledger, attemptId: string, itemId: string): void {
  const items = ledger.answers.get(attemptId)!
  items.set(itemId, { acknowledged: items.get(itemId)!.later.at(-1)!, later: [] })
}

const same = (a: Fields, b: Fields) => JSON.stringify(a) === JSON.stringify(b)

/** Opens the database as a reader would; it is not in the server's way. */
export function reading<T>(path: string, read: (db: Db) => T): T {
  const db = connect(new Database(path, { readonly: true }))
  try {
    return read(db)
  } finally {
    db.$client.close()
  }
}

/** Everything that was acknowledged and is not there, in words; empty when nothing is lost. */
export function lost(db: Db, ledger: Ledger): string[] {
  const gone: string[] = []
  for (const [attemptId, items] of ledger.answers) {
    const asked = new Map(itemsOf({ db }, attemptId).map((one) => [one.itemId, one.item]))
    const row = attemptOf(db, attemptId)
    const saved = savedOf({ db } as never, attemptId)
    for (const [itemId, { acknowledged, later }] of items) {
      if (acknowledged === null) continue
      const kept = saved.get(itemId)?.response
      const shown = kept ? fieldsFor(asked.get(itemId)!, row.draw.orders[itemId] ?? [], kept) : null
      if (shown && [acknowledged, ...later].some((fields) => same(fields, shown))) continue
      gone.push(`the answer to ${itemId} of ${attemptId}`)
    }
  }
  for (const id of ledger.submitted) {
    if (attemptOf(db, id).state !== 'graded') gone.push(`the submission of ${id}`)
  }
  const held = new Set(column(db, 'SELECT id FROM credential'))
  for (const id of ledger.credentials) if (!held.has(id)) gone.push(`the credential ${id}`)
  return gone
}

type AttemptState = { state: string; draw: { orders: Record<string, number[]> } }

function attemptOf(db: Db, id: string): AttemptState {
  const row = db.$client.prepare('SELECT state, draw FROM attempt WHERE id = ?').get(id)
  const { state, draw } = (row ?? { state: 'gone', draw: '{"orders":{}}' }) as Record<
    string,
    string
  >
  return { state: state!, draw: JSON.parse(draw!) }
}

function column(db: Db, query: string, ...given: unknown[]): string[] {
  return db.$client
    .prepare(query)
    .pluck()
    .all(...given) as string[]
}

const ofType = (type: string) =>
  `(SELECT count(*) FROM event WHERE type = '${type}' AND json_extract(data, '$.attemptId') = attempt.id)`

/** What must not be: each line names a thing that is only half there. */
export function halves(db: Db): string[] {
  const checks: [string, string][] = [
    [
      'an attempt without its start',
      `SELECT id FROM attempt WHERE ${ofType('attempt.started')} <> 1`,
    ],
    [
      'a graded attempt without its grade in the log',
      `SELECT id FROM attempt WHERE state = 'graded'
         AND (${ofType('attempt.submitted')} <> 1 OR ${ofType('attempt.graded')} <> 1)`,
    ],
    [
      'an open attempt that the log says is graded',
      `SELECT id FROM attempt WHERE state = 'open' AND ${ofType('attempt.graded')} > 0`,
    ],
    ['an attempt left between', "SELECT id FROM attempt WHERE state NOT IN ('open', 'graded')"],
    [
      'an attempt without an enrolment',
      `SELECT id FROM attempt WHERE NOT EXISTS (SELECT 1 FROM enrolment
         WHERE enrolment.learner_id = attempt.learner_id AND enrolment.course_id = attempt.course_id)`,
    ],
    [
      'a pass that earned nothing',
      `SELECT id FROM attempt WHERE passed = 1 AND NOT EXISTS (SELECT 1 FROM credential
         WHERE credential.learner_id = attempt.learner_id AND certification_id = '${certificationId}')`,
    ],
    [
      'a credential without its issue in the log',
      `SELECT id FROM credential WHERE NOT EXISTS (SELECT 1 FROM event
         WHERE type = 'credential.issued' AND json_extract(data, '$.credentialId') = credential.id)`,
    ],
  ]
  const damage = db.$client.pragma('integrity_check', { simple: true })
  return [
    ...(damage === 'ok' ? [] : [`the database is damaged: ${damage}`]),
    ...checks.flatMap(([what, query]) => column(db, query).map((id) => `${what}: ${id}`)),
  ]
}
