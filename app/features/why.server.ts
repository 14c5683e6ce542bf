import type { Day } from '#app/domain/calendar.ts'
import { anyCovers, covers } from '#app/domain/interval.ts'
import type { Requirement } from '#app/domain/requirement.ts'
import { leaderDays } from '#app/domain/rules.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { recordOf } from './certification/evidence.server.ts'
import { nameOf, partsOf, type RequirementPart } from './certification/parts.ts'
import { certificationOf } from './certification/published.server.ts'
import { standingOf } from './certification/standings.server.ts'
import { offeredCourses } from './enrolment/course-cards.server.ts'
import { missingOf } from './learning-aims.server.ts'
import { factsOf } from './organisation/queries/facts.server.ts'
import { workRolesOf } from './organisation/queries/grades.server.ts'
import { unitsOf } from './organisation/queries/units.server.ts'

/** Why somebody stands in a certification as they do, for routes/learn/why.tsx; null for an unknown one. */
export function whyPage(ctx: ReadCtx, learnerId: string, certificationId: string) {
  const certification = certificationOf(ctx.db, certificationId)
  if (!certification) return null
  const { title, summary, requires } = certification
  const known = standingOf(ctx, learnerId).find((one) => one.certificationId === certificationId)
  const missing = missingOf(ctx, certificationId, recordOf(ctx, learnerId))
  return {
    certificationId,
    title: title[ctx.locale],
    summary: summary[ctx.locale],
    standing: known?.standing ?? null,
    facts: factsToday(ctx, learnerId),
    asked: groupsOf(requires).map(({ choice, parts }) => ({
      choice,
      isMissing: parts.some((part) => missing.some((one) => nameOf(one) === nameOf(part))),
      parts: parts.map((part) => named(ctx, part)),
    })),
    /** While none can be earned, nothing is done or missing. */
    canEarn: missing.length > 0,
  }
}

export type WhyPage = NonNullable<ReturnType<typeof whyPage>>

type Group = { choice: boolean; parts: RequirementPart[] }

/** What is asked for, one thing after another; of a choice any one is enough. */
function groupsOf(requirement: Requirement): Group[] {
  if (requirement.kind === 'allOf') return requirement.of.flatMap(groupsOf)
  if (requirement.kind === 'anyOf') return [{ choice: true, parts: partsOf(requirement) }]
  return [{ choice: false, parts: [requirement] }]
}

/** What rules look at in a person, as it is today; null where they do not serve. */
function factsToday(ctx: ReadCtx, learnerId: string) {
  const facts = factsOf(ctx.db, [learnerId]).get(learnerId)!
  const posting = facts.postings.find((one) => covers(one, ctx.today))
  if (!posting || !anyCovers(facts.service, ctx.today)) return null
  const held = new Set(holding(facts.roles, ctx.today))
  const { category, grade, band, unitId } = posting
  return {
    ...{ category, grade, band },
    unit: unitsOf(ctx.db).byId.get(unitId)?.name[ctx.locale] ?? null,
    roles: workRolesOf(ctx.db)
      .filter(({ id }) => held.has(id))
      .map(({ title }) => title[ctx.locale]),
    leads: anyCovers(leaderDays(facts), ctx.today),
  }
}

function holding(roles: { role: string; from: Day; until: Day | null }[], day: Day): string[] {
  return roles.filter((role) => covers(role, day)).map(({ role }) => role)
}

/** What a part asks for, in words and with the place where it is done. */
function named(ctx: ReadCtx, part: RequirementPart) {
  const courses = offeredCourses(ctx)
  const { locale } = ctx
  switch (part.kind) {
    case 'course': {
      const course = courses.find(({ courseId }) => courseId === part.courseId)
      const title = course?.title[locale] ?? part.courseId
      return {
        kind: part.kind,
        id: part.courseId,
        title,
        href: `/learn/${part.courseId}`,
        atLeast: null,
      }
    }
    case 'score': {
      const { assessmentId: id, atLeast } = part
      const course = courses.find(({ assessments }) => assessments.has(id))
      const title = course?.assessments.get(id)?.title[locale] ?? id
      return { kind: part.kind, id, title, href: `/assess/${id}`, atLeast }
    }
    case 'credential': {
      const { certificationId: id } = part
      const title = certificationOf(ctx.db, id)?.title[locale] ?? id
      return { kind: part.kind, id, title, href: `/learn/why/${id}`, atLeast: null }
    }
    case 'exercise':
      return {
        kind: part.kind,
        id: part.exerciseId,
        title: part.exerciseId,
        href: null,
        atLeast: null,
      }
  }
}
