import { asc, isNull } from 'drizzle-orm'
import { type Day, maxDay, minDay } from '#app/domain/calendar.ts'
import type { RuleConditions, Strength } from '#app/domain/facts.ts'
import { done, type Outcome } from '#app/domain/outcome.ts'
import type { Text } from '#app/domain/text.ts'
import { requirementRuleRow } from '#db/schema/certification.ts'
import { actorId, type WriteCtx } from '../command.server.ts'
import { record } from '../records/commands.server.ts'
import { adding, retiring } from '../records/versioned-rows.server.ts'

/** A rule as published; `sourceHash` tells an edit from the same rule again. */
export type PublishedRule = {
  id: string
  certificationId: string
  strength: Strength
  conditions: RuleConditions
  from: Day
  until: Day | null
  dueDays: number
  reason: Text
  sourceHash: string
}

type RuleRow = typeof requirementRuleRow.$inferSelect

const addRow = adding(requirementRuleRow)
const retireRow = retiring(requirementRuleRow)

/** The latest version of every rule. */
export function latestRules({ db }: Pick<WriteCtx, 'db'>): Map<string, RuleRow> {
  const row = requirementRuleRow
  const rows = db.select().from(row).where(isNull(row.retired)).orderBy(asc(row.version)).all()
  return new Map(rows.map((one) => [one.id, one]))
}

/**
 * Publishes rules. A rule that changed is ended and followed by its next version: from today, or from
 * its own first day where that is later, so that the past stays as it was. The same rule again is
 * nothing.
 */
export function publishRules(
  ctx: WriteCtx,
  rules: readonly PublishedRule[],
): Outcome<{ published: string[] }, never> {
  const latest = latestRules(ctx)
  const published = rules.filter((rule) => {
    const before = latest.get(rule.id)
    const goesOn = before && before.sourceHash === rule.sourceHash && before.until === rule.until
    if (!goesOn) publishRule(ctx, rule, before)
    return !goesOn
  })
  return done({ published: published.map(({ id }) => id) })
}

/** Ends rules today; those that ended earlier stay as they are. */
export function endRules(ctx: WriteCtx, ids: readonly string[]): Outcome<null, never> {
  const latest = latestRules(ctx)
  for (const id of ids) {
    const rule = latest.get(id)
    if (rule && (rule.until === null || rule.until > ctx.today)) endOn(ctx, rule, ctx.today)
  }
  return done(null)
}

function publishRule(ctx: WriteCtx, rule: PublishedRule, before: RuleRow | undefined): void {
  const from = before ? maxDay(ctx.today, rule.from) : rule.from
  if (before && (before.until === null || before.until > from)) endOn(ctx, before, from)
  const version = (before?.version ?? 0) + 1
  const { id, certificationId, strength, conditions, until, dueDays, reason, sourceHash } = rule
  const facts = { certificationId, strength, conditions, from, until, dueDays }
  addRow(ctx, {
    ...{ id, version, ...facts, reason, sourceHash },
    authorId: actorId(ctx),
    recordedAt: ctx.now,
  })
  record(ctx, { type: 'rule.published', subjectId: id, version, ...facts })
}

/** A version that would end before it began has no day at all. */
function endOn(ctx: WriteCtx, rule: RuleRow, day: Day): void {
  const on = maxDay(rule.from, minDay(day, rule.until ?? day))
  retireRow(ctx, rule.rowId)
  addRow(ctx, { ...rule, until: on })
  record(ctx, { type: 'rule.ended', subjectId: rule.id, version: rule.version, on })
}
