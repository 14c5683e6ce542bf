import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Text } from '#app/domain/text.ts'
import { fieldsFor, type Item, present, read, review, score, slots, solve } from './item.ts'
import { kinds } from './kinds.ts'

const word = fc.string({ unit: fc.constantFrom(...'abcdefghéô '), minLength: 1, maxLength: 8 })
const text: fc.Arbitrary<Text> = fc.record({ en: word, fr: word })
/** Ids that could not occur by chance in what is shown. */
const id = fc.string({ unit: fc.constantFrom(...'vwxyz'), minLength: 9, maxLength: 12 })
const texts = (min: number, max: number) =>
  fc.uniqueArray(text, { minLength: min, maxLength: max, selector: ({ en, fr }) => `${en}|${fr}` })
const entries = (min: number, max: number) =>
  fc
    .tuple(texts(min, max), fc.uniqueArray(id, { minLength: max, maxLength: max }))
    .map(([list, ids]) => list.map((each, index) => ({ id: ids[index] as string, text: each })))

const base = { id: id, competency: fc.constant('digcomp.1.2'), prompt: text, explanation: text }
const feedback = fc.option(text, { nil: undefined })
const withRights = (min: number) =>
  fc
    .tuple(
      entries(2, 6),
      fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      fc.nat(),
      feedback,
    )
    .map(([list, coins, sure, said]) =>
      list.map((entry, index) => ({
        ...entry,
        right: index === sure % list.length || (min > 1 && coins[index] === true),
        feedback: said,
      })),
    )

const someItem: Record<Item['kind'], fc.Arbitrary<Item>> = {
  choice: fc.record({ ...base, kind: fc.constant('choice' as const), options: withRights(1) }),
  multiple: fc.record({ ...base, kind: fc.constant('multiple' as const), options: withRights(2) }),
  boolean: fc.record({ ...base, kind: fc.constant('boolean' as const), right: fc.boolean() }),
  numeric: fc.record({
    ...base,
    kind: fc.constant('numeric' as const),
    value: fc.integer({ min: -1e9, max: 1e9 }).map((whole) => whole / 1000),
    tolerance: fc.nat(1000).map((whole) => whole / 100),
    unit: fc.constantFrom(undefined, '%', 'km'),
  }),
  ordering: fc.record({ ...base, kind: fc.constant('ordering' as const), entries: entries(2, 7) }),
  matching: fc
    .tuple(fc.record(base), entries(2, 6), texts(6, 6), entries(0, 3))
    .map(([common, rights, lefts, distractors]) => ({
      ...common,
      kind: 'matching' as const,
      pairs: rights.map((right, index) => ({
        id: right.id,
        left: lefts[index] as Text,
        right: right.text,
      })),
      distractors,
    })),
}
const anItem = fc.oneof(...Object.values(someItem))
const shuffled = (item: Item) =>
  fc.shuffledSubarray([...Array(slots(item)).keys()], { minLength: slots(item) })
const anItemInOrder = anItem.chain((item) => fc.tuple(fc.constant(item), shuffled(item)))

/** A form as somebody might fill it in, blanks and nonsense included. */
const aForm = (item: Item, order: number[]) => {
  const shown = present(item, order)
  const names =
    'field' in shown
      ? [shown.field]
      : [...('lefts' in shown ? shown.lefts : shown.entries)].map(({ field }) => field)
  const value = fc.constantFrom('1', '2', '3', '4', 'true', 'false', '12,5', '', 'x', '999')
  const values = fc.oneof(
    { weight: 5, arbitrary: value.map((one) => [one]) },
    { weight: 1, arbitrary: fc.array(value, { maxLength: 3 }) },
  )
  return fc.record(Object.fromEntries(names.map((name) => [name, values])))
}
const aResponse = anItemInOrder.chain(([item, order]) =>
  aForm(item, order).map((form) => ({ item, order, answer: read(item, order, form, 'en') })),
)

/** The same question with another key: everything that is shown stays, everything that is right moves. */
function rekey(item: Item, turn: number): Item {
  const explanation = { en: 'another', fr: 'autre' }
  const moved = <T>(list: T[]) => list.map((_, index) => list[(index + turn) % list.length] as T)
  switch (item.kind) {
    case 'choice':
    case 'multiple': {
      const options = moved(item.options)
      const rights = item.options.map(({ right }) => !right)
      return {
        ...item,
        explanation,
        options: options.map((o, i) => ({
          ...o,
          id: `n${i}`,
          right: rights[i],
          feedback: explanation,
        })),
      }
    }
    case 'boolean':
      return { ...item, explanation, right: !item.right }
    case 'numeric':
      return { ...item, explanation, value: item.value + turn, tolerance: item.tolerance + turn }
    case 'ordering':
      return {
        ...item,
        explanation,
        entries: moved(item.entries).map((e, i) => ({ ...e, id: `n${i}` })),
      }
    case 'matching': {
      const rights = moved([
        ...item.pairs.map((p) => p.right),
        ...(item.distractors ?? []).map((d) => d.text),
      ])
      return {
        ...item,
        explanation,
        pairs: item.pairs.map((p, i) => ({ ...p, id: `n${i}`, right: rights[i] as Text })),
        distractors: rights.slice(item.pairs.length).map((t, i) => ({ id: `d${i}`, text: t })),
      }
    }
  }
}

test('the list names each kind by the kind of its items', () => {
  expect(Object.keys(kinds).sort()).toEqual(Object.keys(someItem).sort())
})

test('what is shown before grading is the same whatever the key is', () => {
  fc.assert(
    fc.property(anItemInOrder, fc.integer({ min: 1, max: 6 }), ([item, order], turn) => {
      expect(JSON.stringify(present(rekey(item, turn), order))).toBe(
        JSON.stringify(present(item, order)),
      )
    }),
  )
})

test('what is shown before grading holds no authored id but the item’s, and no explanation', () => {
  fc.assert(
    fc.property(anItemInOrder, ([item, order]) => {
      const { id: _, ...shown } = present(item, order)
      const said = JSON.stringify(shown)
      expect(said).not.toMatch(/[v-z]{9}/)
      expect(said).not.toMatch(/right"|value|tolerance|feedback|explanation/)
    }),
  )
})

test('everything that is shown can be shown in every order', () => {
  const reversed = (order: number[]) => [...order].reverse()
  fc.assert(
    fc.property(anItemInOrder, ([item, order]) => {
      const sorted = (o: number[]) => [...JSON.stringify(present(item, o))].sort().join('')
      expect(sorted(reversed(order))).toBe(sorted(order))
    }),
  )
})

test('an order that is not the item’s is never shown', () => {
  fc.assert(
    fc.property(anItemInOrder, ([item, order]) => {
      fc.pre(order.length > 0)
      expect(() => present(item, order.slice(1))).toThrow(RangeError)
      expect(() => present(item, [...order.slice(1), order.length])).toThrow(RangeError)
    }),
  )
})

test('any form is read or refused, and never scores outside 0 … 1', () => {
  let [read, refused] = [0, 0]
  fc.assert(
    fc.property(aResponse, ({ item, answer }) => {
      if (!answer.ok) {
        refused++
        return
      }
      if (answer.value) read++
      const points = score(item, answer.value)
      expect(points).toBeGreaterThanOrEqual(0)
      expect(points).toBeLessThanOrEqual(1)
    }),
    { numRuns: 500 },
  )
  expect(Math.min(read, refused)).toBeGreaterThan(20)
})

test('an answer that was saved fills the form so that it is read as the same answer', () => {
  fc.assert(
    fc.property(aResponse, ({ item, order, answer }) => {
      if (!answer.ok) return
      expect(read(item, order, fieldsFor(item, order, answer.value), 'en')).toEqual(answer)
    }),
    { numRuns: 500 },
  )
})

test('the full answer scores 1, also after it went through a form in either language', () => {
  fc.assert(
    fc.property(
      anItemInOrder,
      fc.constantFrom('en' as const, 'fr' as const),
      ([item, order], locale) => {
        const full = solve(item)
        expect(score(item, full)).toBe(1)
        const again = read(item, order, fieldsFor(item, order, full), locale)
        expect(again.ok && score(item, again.value)).toBe(1)
      },
    ),
  )
})

test('no answer is read from an empty form, and it scores 0', () => {
  fc.assert(
    fc.property(anItemInOrder, ([item, order]) => {
      expect(read(item, order, {}, 'en')).toEqual({ ok: true, value: undefined })
      expect(score(item, undefined)).toBe(0)
      expect(fieldsFor(item, order, undefined)).toEqual({})
    }),
  )
})

test('an answer to another kind of question scores 0', () => {
  fc.assert(
    fc.property(anItem, anItem, (item, other) => {
      fc.pre(item.kind !== other.kind)
      expect(score(item, solve(other))).toBe(0)
      expect(fieldsFor(item, [], solve(other))).toEqual({})
    }),
  )
})

test('the review tells the explanation, whether there was an answer or not', () => {
  fc.assert(
    fc.property(anItemInOrder, ([item, order]) => {
      expect(review(item, order, undefined).explanation).toEqual(item.explanation)
      expect(review(item, order, solve(item)).explanation).toEqual(item.explanation)
    }),
  )
})
