import { count } from 'drizzle-orm'
import type { RuleConditions } from '#app/domain/facts.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { learner } from '#db/schema/organisation.ts'
import type { RuleFile } from '../catalogue/schema/requirement-rule.ts'
import { sha256 } from '../catalogue/sources.ts'
import {
  endRules,
  latestRules,
  type PublishedRule,
  publishRules,
} from '../certification/publish-rules.server.ts'
import type { WriteCtx } from '../command.server.ts'
import { perform } from '../perform.server.ts'
import { stage } from '../records/batch-stage.server.ts'
import { abandonBatch, openBatch, publishBatch } from '../records/batches.server.ts'
import { figuresPreparer } from '../reporting/preparer.server.ts'

/** With more people than this, what rules change is prepared aside and switched to at once. */
const peopleAtOnceMax = 200

export type PublishedRules = { published: string[]; ended: string[] } | 'import-under-way'

/**
 * Publishes the rules of a folder, and ends those that it no longer has. What an administrator made in
 * the browser is not the folder's to end.
 */
export async function publishRulesOf(
  ctx: ReadCtx,
  rules: readonly RuleFile[],
  units: ReadonlyMap<string, string>,
): Promise<PublishedRules> {
  const wanted = rules.map((rule) => publishedRule(rule, units))
  const latest = latestRules(ctx)
  const ended = [...latest.values()].filter(
    ({ id, authorId, until }) =>
      authorId === null &&
      (until === null || until > ctx.today) &&
      !wanted.some((rule) => rule.id === id),
  )
  const endedIds = ended.map(({ id }) => id)
  const write = (write: WriteCtx): string[] => {
    const outcome = publishRules(write, wanted)
    endRules(write, endedIds)
    return outcome.ok ? outcome.value.published : []
  }
  const changed = wanted.filter(({ id, sourceHash }) => latest.get(id)?.sourceHash !== sourceHash)
  if (changed.length + ended.length === 0) return { published: [], ended: [] }
  const people = ctx.db.select({ people: count() }).from(learner).get()?.people ?? 0
  if (people > peopleAtOnceMax) return inBatch(ctx, write, endedIds)
  let published: string[] = []
  perform(
    ctx,
    (writing: WriteCtx) => {
      published = write(writing)
      return { ok: true as const, value: null }
    },
    null,
  )
  return { published, ended: endedIds }
}

async function inBatch(
  ctx: ReadCtx,
  write: (ctx: WriteCtx) => string[],
  ended: string[],
): Promise<PublishedRules> {
  const opened = await openBatch(ctx, 'rules')
  if (!opened.ok) return opened.refusal
  const batch = opened.value
  try {
    const published = stage(batch, write)
    await publishBatch(batch, [figuresPreparer], { rules: published.length, ended: ended.length })
    return { published, ended }
  } catch (error) {
    await abandonBatch(batch, 'failed')
    throw error
  }
}

/** A rule as the figures read it: with the id of its unit, which outlives a change of code. */
function publishedRule(
  { who, ...rule }: RuleFile,
  units: ReadonlyMap<string, string>,
): PublishedRule {
  const { unit, ...rest } = who
  const unitId = unit === undefined ? undefined : units.get(unit)
  const conditions: RuleConditions = unitId === undefined ? rest : { ...rest, unitId }
  const { id, certification: certificationId, strength, from, until = null, dueDays, reason } = rule
  const facts = { id, certificationId, strength, conditions, from, until, dueDays, reason }
  return { ...facts, sourceHash: sha256(JSON.stringify(facts)) }
}
