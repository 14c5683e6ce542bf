import type { Day } from '#app/domain/calendar.ts'
import { demonstrationUnits } from '../fiction/units.ts'
import type { Action } from './action.ts'

/** Before the reorganisation the digital units belonged to the Support Command. */
const youngComponent = 'CYB'
const formerParent = 'SUP'

/** The ids of the units by code: their codes, so that the same seed makes the same organisation. */
export const unitIds = new Map(demonstrationUnits.map(({ code }) => [code, `demo-${code}`]))

/** How the force came about: all units but one at the start, the youngest at the reorganisation. */
export function unitActions(start: Day, reorganised: Day): Action[] {
  const actions: Action[] = []
  const moved = demonstrationUnits.filter(({ parent }) => parent === youngComponent)
  for (const { code, parent, nation, name } of demonstrationUnits) {
    const first = parent === youngComponent ? formerParent : parent
    const parentId = first === null ? null : unitIds.get(first)!
    const day = code === youngComponent ? reorganised : start
    const about = { subjectId: unitIds.get(code)!, code, nation, parentId, on: day }
    actions.push({ day, name, event: { type: 'unit.created', ...about } })
  }
  const parentId = unitIds.get(youngComponent)!
  for (const { code } of moved) {
    const about = { subjectId: unitIds.get(code)!, parentId, on: reorganised }
    actions.push({ day: reorganised, event: { type: 'unit.moved', ...about } })
  }
  return actions
}

/** Who serves where before the component exists. */
export const unitsBefore = demonstrationUnits.filter(({ code }) => code !== youngComponent)
