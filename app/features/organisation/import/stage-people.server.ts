import type { WriteCtx } from '../../command.server.ts'
import type { Batch } from '../../records/batch.ts'
import { stageEach } from '../../records/batch-stage.server.ts'
import { record } from '../../records/commands.server.ts'
import {
  endHoldings,
  recordGrant,
  recordGrantEnd,
  recordRole,
  recordRoleEnd,
} from '../facts/holdings.server.ts'
import {
  recordArrival,
  recordDeparture,
  recordFirstPosting,
  recordPosting,
  recordReinstatement,
} from '../facts/service.server.ts'
import { addIdentity, addLearner, retireIdentity } from '../rows.server.ts'
import type { PersonChange } from './person-change.ts'
import type { Absentee } from './plan-full.server.ts'

type Units = ReadonlyMap<string, string>

/**
 * Writes what changes about people. Every identity that is replaced is retired before any is added,
 * so that two people may exchange an address.
 */
export async function stagePeople(
  batch: Batch,
  units: Units,
  changes: readonly PersonChange[],
  absent: readonly Absentee[],
): Promise<void> {
  const replaced = changes.flatMap(({ replacedRowId }) => replacedRowId ?? [])
  const of = replaced.length
  await stageEach(batch, replaced, retireIdentity, { step: 'identities', of })
  const staged = (ctx: WriteCtx, change: PersonChange) => stagePerson(ctx, units, change)
  await stageEach(batch, changes, staged, { step: 'people', of: changes.length })
  const departs = (ctx: WriteCtx, { learnerId, on }: Absentee) => {
    recordDeparture(ctx, learnerId, on)
    endHoldings(ctx, learnerId, on)
  }
  await stageEach(batch, absent, departs, { step: 'departures', of: absent.length })
}

function stagePerson(ctx: WriteCtx, units: Units, change: PersonChange): void {
  const { learnerId, entry, identity, departsOn } = change
  if (entry === 'admitted') addLearner(ctx, learnerId)
  else if (identity) record(ctx, { type: 'learner.identified', subjectId: learnerId })
  if (identity) addIdentity(ctx, { learnerId, ...identity })
  stageService(ctx, units, change)
  for (const role of change.rolesLost) recordRoleEnd(ctx, learnerId, role, change.rolesFrom)
  for (const role of change.rolesGained) {
    recordRole(ctx, learnerId, { role, from: change.rolesFrom, until: null })
  }
  stageLeads(ctx, units, change)
  if (departsOn !== null) {
    recordDeparture(ctx, learnerId, departsOn)
    endHoldings(ctx, learnerId, departsOn)
  }
}

function stageService(ctx: WriteCtx, units: Units, change: PersonChange): void {
  const { learnerId, entry, arrival, postedOn, row } = change
  if (arrival?.kind === 'reinstated') recordReinstatement(ctx, learnerId)
  else if (arrival) recordArrival(ctx, learnerId, arrival.on)
  if (postedOn === null) return
  const { nation, category, grade, band } = row
  const posted = { unitId: units.get(row.unit)!, nation, category, grade, band }
  const write = entry === 'admitted' ? recordFirstPosting : recordPosting
  write(ctx, learnerId, postedOn, posted)
}

function stageLeads(ctx: WriteCtx, units: Units, change: PersonChange): void {
  const { learnerId, leadsGained, leadsLost, leadsFrom } = change
  for (const grantId of leadsLost) recordGrantEnd(ctx, learnerId, grantId, leadsFrom)
  for (const code of leadsGained) {
    recordGrant(ctx, learnerId, {
      permissionSet: 'leader',
      unitId: units.get(code)!,
      from: leadsFrom,
      until: null,
      onBehalfOf: null,
      source: 'import',
    })
  }
}
