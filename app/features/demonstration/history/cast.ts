import type { PermissionSet } from '#app/domain/access.ts'
import { addDays, addMonths, type Day } from '#app/domain/calendar.ts'
import type { Grade } from '#app/domain/grade.ts'
import { wholeOrganisation } from '#app/domain/org-unit.ts'
import type { Locale } from '#app/domain/text.ts'
import type { Action } from './action.ts'
import { unitIds } from './force.ts'
import { leads, type Member, posted, ranked, took } from './member.ts'

type Part = {
  /** The account is `<part>@demo.example`. */
  part: string
  givenName: string
  familyName: string
  nation: string
  unit: string
  grade: string
  locale: Locale
  grants: { set: PermissionSet; unit: string }[]
}

/** Whom a visitor can be. They do not exist either. */
export const cast: readonly Part[] = [
  {
    ...{ part: 'learner', givenName: 'Noor', familyName: 'Verastad', nation: 'XAA', locale: 'en' },
    ...{ unit: 'DEF-SOC', grade: 'OR-4', grants: [] },
  },
  {
    ...{ part: 'leader', givenName: 'Astrid', familyName: 'Kelomont', nation: 'XBB', locale: 'en' },
    ...{ unit: 'CYB', grade: 'OF-4', grants: [{ set: 'leader', unit: 'CYB' }] },
  },
  {
    ...{ part: 'author', givenName: 'Teodor', familyName: 'Malimir', nation: 'XCC', locale: 'en' },
    ...{ unit: 'TRG-DIG', grade: 'G15', grants: [{ set: 'author', unit: 'TNF' }] },
  },
  {
    ...{
      part: 'reviewer',
      givenName: 'Solène',
      familyName: 'Dorerive',
      nation: 'XBB',
      locale: 'fr',
    },
    ...{ unit: 'TRG-DIG', grade: 'G14', grants: [{ set: 'reviewer', unit: 'TNF' }] },
  },
  {
    ...{ part: 'admin', givenName: 'Ravi', familyName: 'Halensen', nation: 'XAA', locale: 'en' },
    ...{
      unit: 'SUP-HR',
      grade: 'G12',
      grants: [{ set: 'administrator', unit: wholeOrganisation }],
    },
  },
  {
    ...{
      part: 'auditor',
      givenName: 'Mireille',
      familyName: 'Ordencourt',
      nation: 'XBB',
      locale: 'fr',
    },
    ...{ unit: 'TNF', grade: 'OF-3', grants: [{ set: 'auditor', unit: 'TNF' }] },
  },
]

export const castId = (part: string) => `demo-cast-${part}`

/** The careers of those a visitor can be: they arrive as the digital component is founded. */
export function castActions(grades: readonly Grade[], reorganised: Day, today: Day): Action[] {
  return cast.flatMap((one, number) => {
    const { part, grade, nation, unit, givenName, familyName, locale } = one
    const id = castId(part)
    const rank = ranked(grades, grade.startsWith('G') ? 'civilian' : 'military', grade)
    const member: Member = {
      id,
      nation,
      rank,
      unit,
      roles: [],
      settledUntil: reorganised,
      leads: null,
    }
    const numbered = { nation, serviceNumber: `90000${number}` }
    const identity = { ...numbered, givenName, familyName, email: `${part}@demo.example`, locale }
    const on = reorganised
    const arrival = { type: 'learner.arrived' as const, subjectId: id, on }
    const actions: Action[] = [{ day: on, identity, event: arrival }, posted(member, on)]
    for (const { set, unit: over } of one.grants) actions.push(granted(member, set, over, on))
    if (part === 'learner') actions.push(...promoted(member, grades, today))
    return actions
  })
}

function granted(member: Member, set: PermissionSet, unit: string, on: Day): Action {
  if (set === 'leader') return leads(member, unit, on)
  const unitId = unit === wholeOrganisation ? wholeOrganisation : unitIds.get(unit)!
  const given = { grantId: `demo-${member.id}`, permissionSet: set, unitId, from: on, until: null }
  const source = 'installation' as const
  const about = { subjectId: member.id, ...given, onBehalfOf: null, source }
  return { day: on, event: { type: 'grant.given', ...about } }
}

/**
 * The learner was promoted four months ago, which asked for data literacy, and became a cyber
 * defender lately, which asks for another certification.
 */
function promoted(member: Member, grades: readonly Grade[], today: Day): Action[] {
  member.rank = ranked(grades, 'military', 'OR-5')
  return [posted(member, addMonths(today, -4)), took(member, 'cyber-defender', addDays(today, -20))]
}

/** The learner holds one certification, which ends in less than a month. */
export function castLearning(today: Day): Action[] {
  const about = { subjectId: castId('learner'), certificationId: 'cyber-hygiene' }
  const day = addDays(addMonths(today, -12), 24)
  return [{ day, event: { type: 'award', ...about, source: 'earned', on: day } }]
}
