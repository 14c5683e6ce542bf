import { done, refuse } from '#app/domain/outcome.ts'
import type { Text } from '#app/domain/text.ts'
import { arrange, type Entry, tokenAt } from './arrange.ts'
import { fieldValue, rankField } from './fields.ts'
import type { ItemBase, Kind } from './kind.ts'

/** Entries to be put in order, authored in the right one: a rank from 1 for each. */
export type OrderingItem = ItemBase & { kind: 'ordering'; entries: Entry[] }

type Presented = {
  kind: 'ordering'
  id: string
  prompt: Text
  entries: { field: string; text: Text }[]
}
/** Entries may be left without a rank; no two have the same. */
type Response = { kind: 'ordering'; ranks: { entry: string; rank: number }[] }
type Review = {
  kind: 'ordering'
  /** In the right order, each with the rank it was given. */
  entries: { text: Text; rank?: number }[]
  explanation?: Text
}

export const ordering: Kind<OrderingItem, Presented, Response, Review> = {
  slots: (item) => item.entries.length,

  present: (item, order) => ({
    kind: 'ordering',
    id: item.id,
    prompt: item.prompt,
    entries: arrange(item.entries, order).map(({ text }, position) => ({
      field: rankField(tokenAt(position)),
      text,
    })),
  }),

  read(item, order, fields) {
    const ranks: Response['ranks'] = []
    for (const [position, { id }] of arrange(item.entries, order).entries()) {
      const value = fieldValue(fields, rankField(tokenAt(position)))
      if (!value.ok) return value
      if (value.value === undefined) continue
      const rank = /^\d{1,3}$/u.test(value.value) ? Number(value.value) : 0
      if (rank < 1 || rank > item.entries.length) return refuse('unknown-rank')
      if (ranks.some((given) => given.rank === rank)) return refuse('duplicate-rank')
      ranks.push({ entry: id, rank })
    }
    return done(ranks.length > 0 ? { kind: 'ordering', ranks } : undefined)
  },

  fieldsFor: (item, order, response) =>
    Object.fromEntries(
      arrange(item.entries, order).map(({ id }, position) => {
        const rank = rankOf(response, id)
        return [rankField(tokenAt(position)), rank === undefined ? [] : [String(rank)]]
      }),
    ),

  /**
   * Of all pairs of entries, those in the right order minus those in the wrong one, not below 0
   * (Kendall's tau, cut at 0): the same fairness as in multiple choice, where guessing earns little.
   * A pair with an entry that has no rank counts as neither. Two neighbours exchanged among four
   * entries leave 2/3; the reverse order earns 0.
   */
  score(item, response) {
    const ranks = item.entries.map(({ id }) => rankOf(response, id))
    if (ranks.length < 2) return ranks[0] === undefined ? 0 : 1
    const signs = ranks.flatMap((earlier, index) =>
      ranks
        .slice(index + 1)
        .map((later) =>
          earlier === undefined || later === undefined ? 0 : Math.sign(later - earlier),
        ),
    )
    return Math.max(0, signs.reduce((sum, sign) => sum + sign, 0) / signs.length)
  },

  review: (item, _order, response) => ({
    kind: 'ordering',
    entries: item.entries.map(({ id, text }) => ({ text, rank: rankOf(response, id) })),
    explanation: item.explanation,
  }),

  solve: (item) => ({
    kind: 'ordering',
    ranks: item.entries.map(({ id }, index) => ({ entry: id, rank: index + 1 })),
  }),
}

function rankOf(response: Response | undefined, id: string): number | undefined {
  return response?.ranks.find(({ entry }) => entry === id)?.rank
}
