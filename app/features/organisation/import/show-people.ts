import type { tally } from './part.ts'
import type { PersonChange } from './person-change.ts'
import { personKey } from './person-file.server.ts'
import type { Absentee } from './plan-full.server.ts'

type Told = ReturnType<typeof tally>

const entries = { admitted: 'people-admitted', joined: 'people-joined' } as const

/** Says what changes about people, by kind. */
export function showPeople(told: Told, changes: readonly PersonChange[]): void {
  for (const change of changes) {
    const { row } = change
    const who = personKey(row)
    const name = `${row.givenName} ${row.familyName}`
    const tell = (kind: Parameters<Told['add']>[0], what = '') => told.add(kind, row.row, who, what)
    if (change.entry) tell(entries[change.entry], name)
    else if (change.identity) tell('identities', name)
    if (change.emailWaits !== null) tell('emails-waiting')
    if (change.arrival?.kind === 'returned') tell('people-returned', change.arrival.on)
    if (change.arrival?.kind === 'reinstated') tell('people-reinstated')
    if (change.departsOn !== null) tell('people-departed', change.departsOn)
    if (change.moved) tell('moves', row.unit)
    if (change.promoted) tell('promotions', row.grade ?? row.band)
    for (const role of change.rolesGained) tell('roles-gained', role)
    for (const role of change.rolesLost) tell('roles-lost', role)
    for (const unit of change.leadsGained) tell('leads-gained', unit)
    for (const _ of change.leadsLost) tell('leads-lost')
  }
}

export function showAbsentees(told: Told, absent: readonly Absentee[]): void {
  for (const { who, on } of absent) told.add('people-departed-by-absence', 0, who, on)
}
