import { done, refuse } from '#app/domain/outcome.ts'
import type { Text } from '#app/domain/text.ts'
import { arrange, type Entry, entryAt, type Shown, show, tokenAt, tokenOf } from './arrange.ts'
import { fieldValue, matchField } from './fields.ts'
import type { ItemBase, Kind, Order } from './kind.ts'

/** Each left side has one right side: a select for each, offering all right sides and distractors. */
export type MatchingItem = ItemBase & {
  kind: 'matching'
  pairs: { id: string; left: Text; right: Text }[]
  distractors?: Entry[]
}

type Presented = {
  kind: 'matching'
  id: string
  prompt: Text
  lefts: { field: string; text: Text }[]
  rights: Shown[]
}
/** `left` is a pair's id, `right` the id of the right side chosen for it. Some may be left out. */
type Response = { kind: 'matching'; matches: { left: string; right: string }[] }
type Review = {
  kind: 'matching'
  pairs: { left: Text; right: Text; chosen?: Text; correct: boolean }[]
  explanation?: Text
}

export const matching: Kind<MatchingItem, Presented, Response, Review> = {
  slots: (item) => rightsOf(item).length,

  present: (item, order) => ({
    kind: 'matching',
    id: item.id,
    prompt: item.prompt,
    lefts: item.pairs.map(({ left }, index) => ({ field: matchField(tokenAt(index)), text: left })),
    rights: show(arrangedRights(item, order)),
  }),

  read(item, order, fields) {
    const rights = arrangedRights(item, order)
    const matches: Response['matches'] = []
    for (const [index, { id }] of item.pairs.entries()) {
      const value = fieldValue(fields, matchField(tokenAt(index)))
      if (!value.ok) return value
      if (value.value === undefined) continue
      const right = entryAt(rights, value.value)
      if (!right) return refuse('unknown-option')
      matches.push({ left: id, right: right.id })
    }
    return done(matches.length > 0 ? { kind: 'matching', matches } : undefined)
  },

  fieldsFor(item, order, response) {
    const rights = arrangedRights(item, order)
    return Object.fromEntries(
      item.pairs.map(({ id }, index) => {
        const token = tokenOf(rights, chosenFor(response, id) ?? '')
        return [matchField(tokenAt(index)), token === undefined ? [] : [token]]
      }),
    )
  },

  /** The share of pairs that are right. */
  score(item, response) {
    if (item.pairs.length === 0) return 0
    const rights = rightsOf(item)
    const hits = item.pairs.filter(
      ({ id, right }) => chosenFor(response, id) === idOf(rights, right),
    ).length
    return hits / item.pairs.length
  },

  review(item, _order, response) {
    const rights = rightsOf(item)
    return {
      kind: 'matching',
      pairs: item.pairs.map(({ id, left, right }) => {
        const chosen = rights.find((entry) => entry.id === chosenFor(response, id))
        return { left, right, chosen: chosen?.text, correct: chosen?.id === idOf(rights, right) }
      }),
      explanation: item.explanation,
    }
  },

  solve(item) {
    const rights = rightsOf(item)
    return {
      kind: 'matching',
      matches: item.pairs.map(({ id, right }) => ({ left: id, right: idOf(rights, right) ?? '' })),
    }
  },
}

/** Every different right side once: several left sides may share one, as in sorting into groups. */
function rightsOf(item: MatchingItem): Entry[] {
  const all = [
    ...item.pairs.map(({ id, right }) => ({ id, text: right })),
    ...(item.distractors ?? []),
  ]
  return all.filter((entry, index) => all.findIndex(({ text }) => same(text, entry.text)) === index)
}

function arrangedRights(item: MatchingItem, order: Order): Entry[] {
  return arrange(rightsOf(item), order)
}

function idOf(rights: readonly Entry[], text: Text): string | undefined {
  return rights.find((entry) => same(entry.text, text))?.id
}

function same(a: Text, b: Text): boolean {
  return a.en === b.en && a.fr === b.fr
}

function chosenFor(response: Response | undefined, pairId: string): string | undefined {
  return response?.matches.find(({ left }) => left === pairId)?.right
}
