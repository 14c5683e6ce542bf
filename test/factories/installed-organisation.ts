import type { Event } from '#app/domain/event.ts'
import type { FigureFacts } from '#app/domain/figures/standings.ts'
import { done } from '#app/domain/outcome.ts'
import type { WriteCtx } from '#app/features/command.server.ts'
import {
  recordAbsent,
  recordGrant,
  recordRole,
} from '#app/features/organisation/facts/holdings.server.ts'
import { recordMove, recordUnit } from '#app/features/organisation/facts/units.server.ts'
import { addLearner, addPosting, addService } from '#app/features/organisation/rows.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { record } from '#app/features/records/commands.server.ts'
import { adding } from '#app/features/records/versioned-rows.server.ts'
import {
  certification,
  certificationVersion,
  credentialRow,
  requirementRuleRow,
  revocationRow,
  waiverRow,
} from '#db/schema/certification.ts'
import { grade } from '#db/schema/organisation.ts'
import type { World } from '#test/support/world.ts'
import { made } from './organisation.ts'
import { type RandomOrganisation, someCertifications, someGrades } from './random-organisation.ts'

const addRule = adding(requirementRuleRow)
const addCredential = adding(credentialRow)
const addRevocation = adding(revocationRow)
const addWaiver = adding(waiverRow)

const say = (text: string) => ({ en: text, fr: text })

/** Does something in a transaction, as a command would, with what follows from its events. */
export function performing(world: World, write: (ctx: WriteCtx) => void): void {
  const command = (ctx: WriteCtx) => {
    write(ctx)
    return done(null)
  }
  made(perform(world.system, command, null))
}

/** Installs an organisation, events and rows, as people would have entered it. */
export function install(world: World, organisation: RandomOrganisation): void {
  world.db
    .insert(grade)
    .values(someGrades.map((one) => ({ ...one, title: say(one.code) })))
    .run()
  for (const id of someCertifications) installCertification(world, id)
  performing(world, (ctx) => installUnits(ctx, organisation))
  performing(world, (ctx) => {
    for (const rule of organisation.rules) installRule(ctx, rule)
  })
  for (const [id, facts] of organisation.people) {
    performing(world, (ctx) => installPerson(ctx, id, facts))
  }
}

/** The first certification is a programme. */
function installCertification(world: World, id: string): void {
  const { db, now } = world
  const tags = id === someCertifications[0] ? ['leadership'] : []
  const requires = { kind: 'course', courseId: `${id}-course` }
  const words = { title: say(id), summary: say(id) }
  const definition = { id, ...words, requires, outcomes: [], tags, validity: { basis: 'none' } }
  const version = { id: `${id}-1`, certificationId: id, number: 1, publishedAt: now, definition }
  db.insert(certificationVersion).values(version).run()
  performing(world, (ctx) => {
    db.insert(certification).values({ id, currentVersionId: version.id }).run()
    const published = { versionId: version.id, number: 1 }
    record(ctx, { type: 'certification.published', subjectId: id, ...published })
  })
}

function installUnits(ctx: WriteCtx, { unitIds, placements }: RandomOrganisation): void {
  for (const unitId of unitIds) {
    const [first, ...moves] = placements.filter((one) => one.unitId === unitId)
    const unit = { code: unitId.toUpperCase(), nameEn: unitId, nameFr: unitId, nation: 'XAA' }
    recordUnit(ctx, { ...unit, id: unitId, parentId: first!.parentId, on: first!.from })
    for (const { parentId, from } of moves) recordMove(ctx, unitId, parentId, from)
  }
}

function installRule(ctx: WriteCtx, rule: RandomOrganisation['rules'][number]): void {
  const { id, version, certificationId, strength, from, until, dueDays } = rule
  const conditions = rule.conditions as Record<string, unknown>
  const said = { version, certificationId, strength, conditions, from, until, dueDays }
  record(ctx, { type: 'rule.published', subjectId: id, ...said })
  const written = { reason: say(id), sourceHash: `${id} ${version}`, recordedAt: ctx.now }
  addRule(ctx, { id, ...said, ...written, authorId: null })
}

export function installPerson(ctx: WriteCtx, learnerId: string, facts: FigureFacts): void {
  addLearner(ctx, learnerId)
  for (const { from, until } of facts.service) {
    record(ctx, { type: 'learner.arrived', subjectId: learnerId, on: from })
    addService(ctx, { learnerId, from, until })
    const posted = facts.postings.filter((one) => one.from >= from && (!until || one.from < until))
    for (const { from: on, until: ends, ...post } of posted) {
      record(ctx, { type: 'learner.posted', subjectId: learnerId, on, ...post })
      addPosting(ctx, { learnerId, from: on, until: ends, ...post })
    }
    if (until) record(ctx, { type: 'learner.departed', subjectId: learnerId, on: until })
  }
  for (const held of facts.roles) recordRole(ctx, learnerId, held)
  for (const { from, until } of facts.leaderGrants) {
    const given = { permissionSet: 'leader', unitId: 'a', onBehalfOf: null } as const
    recordGrant(ctx, learnerId, { ...given, from, until, source: 'administrator' })
  }
  for (const { kind, from, until } of facts.absences) {
    if (until) recordAbsent(ctx, learnerId, { kind, from, until })
  }
  for (const award of facts.credentials) installAward(ctx, learnerId, award)
  for (const { certificationId, from, until } of facts.waivers) {
    if (until) installWaiver(ctx, learnerId, { certificationId, from, until })
  }
}

type Award = FigureFacts['credentials'][number]

export function installAward(ctx: WriteCtx, learnerId: string, award: Award): void {
  const { certificationId, issuedOn, expiresOn, windowFrom, graceUntil, revokedOn } = award
  const id = `${learnerId} ${award.id}`
  const certificationVersionId = `${certificationId}-1`
  const dates = { issuedOn, expiresOn, windowFrom, graceUntil }
  const of = { certificationId, certificationVersionId, ...dates, source: award.source }
  // Nothing else follows from these, so the events of awards go without what they would earn.
  record(ctx, { type: 'credential.issued', subjectId: learnerId, credentialId: id, ...of } as Event)
  addCredential(ctx, {
    ...{ id, publicId: id, learnerId, ...of, issuedAt: ctx.now, evidence: {} },
  })
  if (revokedOn) installRevocation(ctx, learnerId, id, certificationId, revokedOn)
}

function installRevocation(
  ctx: WriteCtx,
  learnerId: string,
  credentialId: string,
  certificationId: string,
  effectiveOn: string,
): void {
  const about = { credentialId, certificationId, effectiveOn }
  record(ctx, { type: 'credential.revoked', subjectId: learnerId, ...about })
  addRevocation(ctx, {
    ...{ credentialId, effectiveOn, recordedAt: ctx.now, reason: 'a test', actorId: null },
  })
}

export function installWaiver(
  ctx: WriteCtx,
  learnerId: string,
  { certificationId, from, until }: { certificationId: string; from: string; until: string },
): void {
  const id = `${learnerId} ${certificationId} ${from}`
  const waived = { waiverId: id, certificationId, from, until }
  record(ctx, { type: 'waiver.granted', subjectId: learnerId, ...waived })
  const words = { reason: 'a test', grantedBy: 'a test' }
  addWaiver(ctx, { id, learnerId, certificationId, ...words, from, until })
}
