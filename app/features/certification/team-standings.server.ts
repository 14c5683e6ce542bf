import { covers } from '#app/domain/interval.ts'
import { type Standing, statusOn } from '#app/domain/standing.ts'
import type { Text } from '#app/domain/text.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { pairsOf } from './pairs.server.ts'
import { certificationOf } from './published.server.ts'

export type RequiredStanding = { certificationId: string; title: Text } & Pick<
  Standing,
  'status' | 'since' | 'dueOn' | 'expiresOn'
>

/**
 * How each of these people stands today in what is required of them, for one certification or all.
 * Whoever lists people has asked for a `Scope` before.
 */
export function requiredStandings(
  ctx: ReadCtx,
  learnerIds: readonly string[],
  certificationId?: string,
): Map<string, RequiredStanding[]> {
  const standings = new Map<string, RequiredStanding[]>()
  for (const [learnerId, pairs] of pairsOf(ctx.db, learnerIds)) {
    const own: RequiredStanding[] = []
    for (const [id, pair] of pairs) {
      if (certificationId !== undefined && id !== certificationId) continue
      const title = certificationOf(ctx.db, id)?.title
      const asked = pair.applied.some(
        (rule) => rule.strength === 'mandatory' && covers(rule, ctx.today),
      )
      if (!title || !asked) continue
      const { status, since, dueOn, expiresOn } = statusOn(pair, ctx.today)
      own.push({ certificationId: id, title, status, since, dueOn, expiresOn })
    }
    standings.set(learnerId, own.sort(byTitle))
  }
  return standings
}

const byTitle = (a: RequiredStanding, b: RequiredStanding) => (a.title.en < b.title.en ? -1 : 1)
