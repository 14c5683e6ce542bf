import { z } from 'zod'
import type { Item } from '#app/domain/items/item.ts'
import { DottedId, Id, Paragraph, refuseDuplicates, Sentence } from './text.ts'

/** How many options, entries or pairs a question may have. */
const choicesMin = 2
const choicesMax = 12

const base = {
  id: Id,
  competency: DottedId,
  prompt: Paragraph,
  explanation: Paragraph.optional(),
}

const Option = z.strictObject({
  id: Id,
  text: Sentence,
  right: z.boolean().optional(),
  feedback: Paragraph.optional(),
})
const Options = z.array(Option).min(choicesMin).max(choicesMax)
const Entry = z.strictObject({ id: Id, text: Sentence })
const Pair = z.strictObject({ id: Id, left: Sentence, right: Sentence })

const kinds = [
  z.strictObject({ ...base, kind: z.literal('choice'), options: Options }),
  z.strictObject({ ...base, kind: z.literal('multiple'), options: Options }),
  z.strictObject({ ...base, kind: z.literal('boolean'), right: z.boolean() }),
  z.strictObject({
    ...base,
    kind: z.literal('numeric'),
    value: z.number(),
    tolerance: z.number().min(0),
    unit: z.string().min(1).max(20).optional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('ordering'),
    entries: z.array(Entry).min(choicesMin).max(choicesMax),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('matching'),
    pairs: z.array(Pair).min(choicesMin).max(choicesMax),
    distractors: z.array(Entry).max(choicesMax).optional(),
  }),
] as const

/** One question of a pool. What a kind asks for beyond its form is checked once the form is right. */
export const ItemFile = z.discriminatedUnion('kind', kinds).superRefine(checkItem)

// A question that the schema lets through is one that the domain understands.
export type ItemFile = z.output<typeof ItemFile> & Item

type Ctx = z.core.$RefinementCtx

function checkItem(item: z.output<(typeof kinds)[number]>, ctx: Ctx): void {
  if (item.kind === 'choice' || item.kind === 'multiple') {
    const right = item.options.filter((option) => option.right).length
    if (right === 0) say(ctx, 'no-right-answer', ['options'])
    if (item.kind === 'choice' && right > 1) say(ctx, 'right-answers', ['options'], { right })
    checkDistinct(item.options, 'options', ctx)
  }
  if (item.kind === 'ordering') checkDistinct(item.entries, 'entries', ctx)
  if (item.kind === 'matching') checkMatching(item, ctx)
}

type Distinct = { id: string; text: { en: string; fr: string } }

/** Two entries that read the same cannot be told apart, whichever is right. */
function checkDistinct(entries: readonly Distinct[], field: string, ctx: Ctx): void {
  refuseDuplicates(
    entries,
    ({ id }) => id,
    ctx,
    (index) => [field, index, 'id'],
  )
  for (const language of ['en', 'fr'] as const) {
    const seen = new Set<string>()
    for (const [index, { text }] of entries.entries()) {
      if (seen.has(text[language])) say(ctx, 'same-text', [field, index, 'text', language])
      seen.add(text[language])
    }
  }
}

function checkMatching(
  { pairs, distractors = [] }: Extract<z.output<(typeof kinds)[number]>, { kind: 'matching' }>,
  ctx: Ctx,
): void {
  checkDistinct(
    pairs.map(({ id, left }) => ({ id, text: left })),
    'pairs',
    ctx,
  )
  const ids = new Set(pairs.map(({ id }) => id))
  for (const [index, { id }] of distractors.entries()) {
    if (ids.has(id)) say(ctx, 'duplicate-id', ['distractors', index, 'id'], { id })
  }
  const rights = new Set([
    ...pairs.map(({ right }) => right.en),
    ...distractors.map(({ text }) => text.en),
  ])
  // With one right side for everything there is nothing to match.
  if (rights.size < choicesMin) say(ctx, 'too-few', ['pairs'], { min: choicesMin, name: 'right' })
}

function say(
  ctx: Ctx,
  message: string,
  path: PropertyKey[],
  params: Record<string, string | number> = {},
): void {
  ctx.addIssue({ code: 'custom', message, params, path, input: undefined })
}
