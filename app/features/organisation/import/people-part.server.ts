import { setImmediate as breathe } from 'node:timers/promises'
import { foldEmail } from '#app/domain/email.ts'
import { actorId, type WriteCtx } from '../../command.server.ts'
import { gradesOf, workRolesOf } from '../queries/grades.server.ts'
import { type Known, knownByEmail, knownByNumber } from './known.server.ts'
import { type Importing, type Planned, tally } from './part.ts'
import { changesNothing, type PersonChange } from './person-change.ts'
import { type PersonRow, personKey, readPeople } from './person-file.server.ts'
import { type Absentee, absentees } from './plan-full.server.ts'
import { type Clash, planJoining, planKnown, planNewcomer } from './plan-person.ts'
import { showAbsentees, showPeople } from './show-people.ts'
import { stagePeople } from './stage-people.server.ts'

const chunkRows = 1000

/** Plans `people.csv`, and with `full` the departure of everybody who is not in it. */
export async function planPeople(importing: Importing): Promise<Planned> {
  const { ctx, files, findings, units } = importing
  if (!files.people) return { changes: [], stage: async () => {} }
  const workRoles = new Set(workRolesOf(ctx.db).map(({ id }) => id))
  const isUnit = (code: string) => units.has(code)
  const grades = gradesOf(ctx.db)
  if (grades.length === 0) findings.add(files.people.name, 1, 'grade', 'no-grades')
  const checks = { grades, workRoles, isUnit, today: ctx.today }
  const rows = await readPeople(files.people, checks, findings)
  const changes: PersonChange[] = []
  const all = [...rows.values()]
  for (let from = 0; from < all.length; from += chunkRows) {
    planChunk(importing, rows, all.slice(from, from + chunkRows), changes)
    await breathe()
  }
  const absent: Absentee[] = importing.full ? await absentees(importing, files.people, rows) : []
  const told = tally()
  showPeople(told, changes)
  showAbsentees(told, absent)
  return {
    changes: told.changes(),
    stage: (batch) => stagePeople(batch, units, changes, absent),
  }
}

function planChunk(
  importing: Importing,
  rows: ReadonlyMap<string, PersonRow>,
  chunk: readonly PersonRow[],
  changes: PersonChange[],
): void {
  const { ctx, files, findings, people } = importing
  const known = knownByNumber(ctx.db, chunk)
  const addresses = chunk.flatMap(({ email }) => (email === null ? [] : [foldEmail(email)]))
  const holders = knownByEmail(ctx.db, addresses)
  for (const row of chunk) {
    const at = ({ column, code, params }: Clash) =>
      findings.add(files.people!.name, row.row, column, code, params)
    const holder = row.email === null ? undefined : holders.get(foldEmail(row.email))
    const change = changeOf(importing, row, known.get(personKey(row)), holder, rows, at)
    if (!change) continue
    people.set(personKey(row), change.learnerId)
    if (changesNothing(change)) continue
    changes.push(change)
    const { learnerId, emailWaits } = change
    if (emailWaits !== null) importing.emailsWaiting.push({ learnerId, email: emailWaits })
  }
}

function changeOf(
  importing: Importing,
  row: PersonRow,
  known: Known | undefined,
  holder: Known['identity'] | undefined,
  rows: ReadonlyMap<string, PersonRow>,
  clash: (clash: Clash) => void,
): PersonChange | null {
  const joins = !known && holder !== undefined && holder.nation === null
  if (joins && row.leads.length > 0) clash({ column: 'leads', code: 'joined-leads' })
  if (joins) return planJoining(row, holder, importing)
  const mine = known !== undefined && holder?.learnerId === known.identity.learnerId
  if (holder && !mine && !givesUp(holder, row, rows)) {
    clash({ column: 'email', code: 'email-taken' })
    return null
  }
  if (!known) return planNewcomer(row, importing)
  const plan = planKnown(row, known, importing)
  if (!plan.ok) {
    clash(plan.refusal)
    return null
  }
  const { learnerId, leadsGained } = plan.value
  if (leadsGained.length > 0 && learnerId === actorId(importing.ctx as WriteCtx)) {
    clash({ column: 'leads', code: 'for-oneself' })
  }
  return plan.value
}

/** Whether whoever has the address now has another one by the same file. */
function givesUp(
  holder: Known['identity'],
  row: PersonRow,
  rows: ReadonlyMap<string, PersonRow>,
): boolean {
  if (holder.claimed || holder.nation === null || holder.serviceNumber === null) return false
  const { nation, serviceNumber } = holder
  const theirs = rows.get(personKey({ nation, serviceNumber }))
  return theirs !== undefined && theirs.email !== row.email
}
