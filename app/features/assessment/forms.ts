import { z } from 'zod'
import type { Fields } from '#app/domain/items/kind.ts'

/** Where a question's form leads once the answer is saved: a direction, or a question's place. */
const Way = z
  .enum(['next', 'previous', 'mark', 'unmark', 'review', 'time-out'])
  .or(z.string().regex(/^[1-9]\d{0,2}$/))

const Sent = z.object({ item: z.string().min(1).max(200), to: Way.default('next') })

export type AnswerForm = { itemId: string; to: z.output<typeof Way>; fields: Fields }

const namesMax = 100

/** A question's form as sent; null where it is none. What the answer says is for its kind to read. */
export function readAnswerForm(data: FormData): AnswerForm | null {
  const named = Object.fromEntries(
    ['item', 'to'].map((name) => [name, data.get(name) ?? undefined]),
  )
  const sent = Sent.safeParse(named)
  const names = [...new Set(data.keys())].filter((name) => name !== 'item' && name !== 'to')
  if (!sent.success || names.length > namesMax) return null
  const fields = names.map((name) => [name, data.getAll(name).filter(isText)])
  return { itemId: sent.data.item, to: sent.data.to, fields: Object.fromEntries(fields) }
}

const isText = (value: FormDataEntryValue): value is string => typeof value === 'string'

/** The place in an address, counted from 1; null where it is no such number. */
export function positionIn(param: string | undefined): number | null {
  return param !== undefined && /^[1-9]\d{0,2}$/.test(param) ? Number(param) : null
}
