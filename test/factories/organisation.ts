import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { PermissionSet } from '#app/domain/access.ts'
import type { Category } from '#app/domain/facts.ts'
import type { Outcome } from '#app/domain/outcome.ts'
import { giveGrant } from '#app/features/organisation/commands/grants.server.ts'
import { admit } from '#app/features/organisation/commands/people.server.ts'
import { createUnit } from '#app/features/organisation/commands/units.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { grade, orgUnit, workRole } from '#db/schema/organisation.ts'
import type { World } from '#test/support/world.ts'

let number = 0

/** The value of an answer that must not be a refusal. */
export function made<T>(outcome: Outcome<T, unknown>): T {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

/** The grades and work roles of `content/frameworks`, once per database. */
export function theGrades({ db }: World): void {
  if (db.select().from(grade).get()) return
  const read = (file: string) => parse(readFileSync(`content/frameworks/${file}.yml`, 'utf8'))
  db.insert(grade).values(read('grades').grades).run()
  db.insert(workRole).values(read('work-roles').roles).run()
}

type UnitGiven = {
  code?: string
  name?: string
  parentId?: string | null
  nation?: string
  on?: string
}

/** A unit; a root unless a parent is given. */
export function aUnit(world: World, given: UnitGiven = {}): { id: string; code: string } {
  const code = given.code ?? `U${++number}`
  const name = given.name ?? code
  const { parentId = null, nation = 'XAA', on = '2020-01-01' } = given
  const unit = { code, nameEn: name, nameFr: `${name} (fr)`, nation, parentId, on }
  return { id: made(perform(world.system, createUnit, unit)).unitId, code }
}

type LearnerGiven = {
  unitId?: string
  name?: string
  familyName?: string
  nation?: string
  serviceNumber?: string
  email?: string | null
  category?: Category
  grade?: string | null
  band?: 'foundation' | 'supervisory' | 'senior' | 'executive' | 'none'
  locale?: 'en' | 'fr'
  on?: string
}

/** A serving person: a corporal (OR-4) of the first unit there is, unless said otherwise. */
export function aLearner(world: World, given: LearnerGiven = {}): { id: string } {
  theGrades(world)
  number++
  const { name: givenName = 'Asha', familyName = `Person${number}`, ...rest } = given
  const unitId = given.unitId ?? world.db.select().from(orgUnit).get()?.id ?? aUnit(world).id
  const person = { nation: 'XAA', serviceNumber: `N${number}`, email: `p${number}@test.example` }
  const post = { unitId, category: 'military' as const, grade: 'OR-4', locale: 'en' as const }
  const input = { ...person, ...post, on: '2025-01-01', ...rest, unitId, givenName, familyName }
  return { id: made(perform(world.system, admit, input)).learnerId }
}

type GrantGiven = {
  learnerId: string
  set: PermissionSet
  unitId: string
  from?: string
  until?: string
}

export function aGrant(world: World, given: GrantGiven): { id: string } {
  const { learnerId, set: permissionSet, unitId, from = '2025-01-01', until = null } = given
  const grant = { learnerId, permissionSet, unitId, from, until }
  return { id: made(perform(world.system, giveGrant, grant)).grantId }
}
