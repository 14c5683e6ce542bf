import { z } from 'zod'
import { Id, Paragraph, Title } from './text.ts'

/** `indicators/<indicator>.yml`: the definition shown beside every figure. */
export const IndicatorFile = z.strictObject({
  id: Id,
  title: Title,
  numerator: Paragraph,
  denominator: Paragraph,
  exclusions: Paragraph,
  unit: z.strictObject({
    kind: z.enum(['rate', 'count', 'days']),
    text: Title,
  }),
  period: Paragraph,
  owner: Title,
  target: z.strictObject({ value: z.number().min(0).max(1).nullable(), text: Paragraph }),
  notes: Paragraph,
})

export type IndicatorData = z.output<typeof IndicatorFile>
