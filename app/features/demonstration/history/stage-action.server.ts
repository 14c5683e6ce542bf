import type { OrganisationEvent } from '#app/domain/events/organisation.ts'
import type { WriteCtx } from '../../command.server.ts'
import {
  endHoldings,
  recordAbsent,
  recordGrant,
  recordRole,
  recordRoleEnd,
} from '../../organisation/facts/holdings.server.ts'
import {
  recordArrival,
  recordDeparture,
  recordPosting,
} from '../../organisation/facts/service.server.ts'
import { recordMove, recordUnit } from '../../organisation/facts/units.server.ts'
import { addIdentity, addLearner } from '../../organisation/rows.server.ts'
import { type Action, isAboutOrganisation } from './action.ts'
import { type Learnt, stageLearning } from './stage-learning.server.ts'

/** Writes what happened as what it was, at noon of its day. */
export function stageAction(write: WriteCtx, action: Action, learnt: Learnt): void {
  const now = Date.parse(`${action.day}T12:00:00Z`)
  const ctx: WriteCtx = { ...write, now, today: action.day }
  const { event } = action
  if (!isAboutOrganisation(event)) stageLearning(ctx, event, learnt)
  else if (event.type.startsWith('unit.')) stageUnit(ctx, action, event)
  else stagePerson(ctx, action, event)
}

function stageUnit(ctx: WriteCtx, { name }: Action, event: OrganisationEvent): void {
  if (event.type === 'unit.moved') recordMove(ctx, event.subjectId, event.parentId, event.on)
  if (event.type !== 'unit.created') return
  const { subjectId: id, code, nation, parentId, on } = event
  recordUnit(ctx, { id, code, nation, parentId, on, nameEn: name!.en, nameFr: name!.fr })
}

function stagePerson(ctx: WriteCtx, { identity }: Action, event: OrganisationEvent): void {
  const { subjectId: learnerId } = event
  if (event.type === 'learner.arrived') {
    addLearner(ctx, learnerId)
    addIdentity(ctx, { learnerId, ...identity! })
    recordArrival(ctx, learnerId, event.on)
  } else if (event.type === 'learner.posted') {
    const { unitId, nation, category, grade, band } = event
    recordPosting(ctx, learnerId, event.on, { unitId, nation, category, grade, band })
  } else if (event.type === 'learner.departed') {
    recordDeparture(ctx, learnerId, event.on)
    endHoldings(ctx, learnerId, event.on)
  } else stageHolding(ctx, event)
}

function stageHolding(ctx: WriteCtx, event: OrganisationEvent): void {
  const { subjectId: learnerId } = event
  if (event.type === 'role.assigned') {
    recordRole(ctx, learnerId, { role: event.role, from: event.on, until: null })
  } else if (event.type === 'role.ended') {
    recordRoleEnd(ctx, learnerId, event.role, event.on)
  } else if (event.type === 'absence.recorded') {
    const { kind, from, until } = event
    recordAbsent(ctx, learnerId, { kind, from, until })
  } else if (event.type === 'grant.given') {
    const { permissionSet, unitId, from, until, onBehalfOf, source } = event
    recordGrant(ctx, learnerId, { permissionSet, unitId, from, until, onBehalfOf, source })
  }
}
