import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { PermissionSet } from '#app/domain/access.ts'
import { wholeOrganisation } from '#app/domain/org-unit.ts'
import { makeToken } from '#app/features/account/api-tokens.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { publishDefinition } from '#app/features/reporting/definitions.server.ts'
import { rebuildFigures } from '#app/features/reporting/rebuild-figures.server.ts'
import { type World, world } from '#test/support/world.ts'
import { aCertification, aCredential, aRule } from './certification.ts'
import { aGrant, aLearner, aUnit, made } from './organisation.ts'

/** Publishes the definitions of `content/indicators`. */
export function theDefinitions(here: World): void {
  for (const file of readdirSync('content/indicators')) {
    const definition = parse(readFileSync(`content/indicators/${file}`, 'utf8'))
    const published = { id: definition.id, hash: `hash-of-${definition.id}`, definition }
    made(perform(here.system, publishDefinition, published))
  }
}

/**
 * A staff with three units: 30 people in the north (20 of them certified), 12 in the south (6), 4 in
 * the east (1). Cyber hygiene is required of everybody since the beginning of the year, within 60
 * days, and the certificates end in the middle of next year.
 */
export async function aReport() {
  const here = world()
  const staff = aUnit(here, { code: 'HQ', name: 'Staff' }).id
  const units = { staff, north: '', south: '', east: '' }
  aCertification(here, { id: 'cyber', title: 'Cyber hygiene' })
  aRule(here, { id: 'all', certificationId: 'cyber' })
  const people = { north: [30, 20], south: [12, 6], east: [4, 1] } as const
  for (const [name, [count, certified]] of Object.entries(people)) {
    const code = name.toUpperCase()
    const unitId = aUnit(here, { code, name: `The ${name}`, parentId: staff }).id
    units[name as keyof typeof people] = unitId
    for (let n = 0; n < count; n++) {
      const { id: learnerId } = aLearner(here, { unitId, serviceNumber: `${code}-${n}` })
      const dates = { issuedOn: '2026-01-15', expiresOn: '2027-06-15' }
      if (n < certified) aCredential(here, { learnerId, certificationId: 'cyber', ...dates })
    }
  }
  const outsider = (set: PermissionSet, over: string) => {
    const learnerId = aLearner(here, { unitId: staff, on: '2026-06-01' }).id
    aGrant(here, { learnerId, set, unitId: over })
    return learnerId
  }
  const as = {
    administrator: outsider('administrator', wholeOrganisation),
    auditor: outsider('auditor', staff),
    northLeader: outsider('leader', units.north),
    author: outsider('author', wholeOrganisation),
  }
  theDefinitions(here)
  await rebuildFigures(here.system)
  return { here, units, as }
}

/** A token of an administrator over a unit. */
export function aToken(here: World, ownerId: string, unitId: string, expiresOn = '2026-12-01') {
  const wanted = { name: 'Dashboard', unitId, expiresOn }
  return made(perform(here.as(ownerId), makeToken, wanted))
}
