import type { PairFacts } from '#app/domain/facts.ts'
import { covers } from '#app/domain/interval.ts'
import { type Reason, type Standing, statusOn } from '#app/domain/standing.ts'
import type { Text } from '#app/domain/text.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { pairsOf } from './pairs.server.ts'
import { certificationOf } from './published.server.ts'

/** Why a certification is of any concern to a learner: the strongest that holds. */
export type Relevance = 'required' | 'recommended' | 'held'

export type LearnerStanding = {
  certificationId: string
  title: Text
  relevance: Relevance
  standing: Standing
}

const order: Relevance[] = ['required', 'recommended', 'held']

/**
 * Every certification that is required of or recommended to a learner on a day, or that they hold or
 * held, with how they stand in it: what is due first comes first. A reason that a rule is behind
 * carries the rule's own sentence as `why`, in the reader's language.
 */
export function standingOf(ctx: ReadCtx, learnerId: string, day = ctx.today): LearnerStanding[] {
  const pairs = pairsOf(ctx.db, [learnerId]).get(learnerId) ?? new Map<string, PairFacts>()
  const standings: LearnerStanding[] = []
  for (const [certificationId, pair] of pairs) {
    const relevance = relevanceOf(pair, day)
    const certification = certificationOf(ctx.db, certificationId)
    if (!relevance || !certification) continue
    const standing = statusOn(pair, day)
    const reasons = standing.reasons.map((reason) => withSentence(ctx, pair, reason))
    const { title } = certification
    standings.push({ certificationId, title, relevance, standing: { ...standing, reasons } })
  }
  return standings.sort((a, b) => compare(rank(a), rank(b)) || compare(a.title.en, b.title.en))
}

const rank = ({ relevance, standing }: LearnerStanding) =>
  `${order.indexOf(relevance)} ${standing.dueOn ?? '~'}`

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function relevanceOf(pair: PairFacts, day: string): Relevance | null {
  const today = pair.applied.filter((rule) => covers(rule, day))
  if (today.some(({ strength }) => strength === 'mandatory')) return 'required'
  if (today.length > 0) return 'recommended'
  return pair.credentials.some(({ issuedOn }) => issuedOn <= day) ? 'held' : null
}

function withSentence(ctx: ReadCtx, pair: PairFacts, reason: Reason): Reason {
  const { rule, version } = reason.params
  if (rule === undefined) return reason
  const behind = pair.applied.find((one) => one.ruleId === rule && one.version === version)
  return { ...reason, params: { ...reason.params, why: behind?.reason?.[ctx.locale] ?? '' } }
}
