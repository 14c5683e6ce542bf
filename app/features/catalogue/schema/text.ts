import { z } from 'zod'
import { isDay } from '#app/domain/calendar.ts'

/** How long texts may be, in characters: what a page can show, with room to spare. */
export const titleMax = 160
export const sentenceMax = 600
export const paragraphMax = 4_000
export const idMax = 80

/** Lower-case words joined by hyphens. */
export const Id = z
  .string()
  .max(idMax)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'id-format')

/** An id with parts, such as `digcomp.1.2`. */
export const DottedId = z
  .string()
  .max(idMax)
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'id-format')

/** One text in both languages. */
export const textPair = (lengthMax: number) => {
  const text = z.string().trim().min(1).max(lengthMax)
  return z.strictObject({ en: text, fr: text })
}

export const Title = textPair(titleMax)
export const Sentence = textPair(sentenceMax)
export const Paragraph = textPair(paragraphMax)

/** 'YYYY-MM-DD', a day that exists. */
export const DayText = z.string().refine(isDay, 'day-format')

export const ProficiencyLevel = z.number().int().min(1).max(8)

export const bands = ['foundation', 'supervisory', 'senior', 'executive'] as const

/** A path of a course's media: `media/` and one file name. */
export const MediaPath = z
  .string()
  .max(120)
  .regex(/^media\/[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'file-name')

/** A list in which nothing stands twice: says so at the second, with its place in `params`. */
export function refuseDuplicates<Entry>(
  entries: readonly Entry[],
  idOf: (entry: Entry) => string,
  ctx: z.core.$RefinementCtx,
  path: (index: number) => PropertyKey[],
): void {
  const seen = new Set<string>()
  for (const [index, entry] of entries.entries()) {
    const id = idOf(entry)
    if (seen.has(id)) {
      const issue = { code: 'custom', message: 'duplicate-id', params: { id } } as const
      ctx.addIssue({ ...issue, input: id, path: path(index) })
    }
    seen.add(id)
  }
}
