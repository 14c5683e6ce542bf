import { z } from 'zod'
import { bands, DayText, Id, refuseDuplicates, Sentence } from './text.ts'

const rulesMax = 1_000
const dueDaysMax = 3_650

const GradeCode = z.string().max(10)

/** For whom a rule is: all that is given must hold. A unit is named by its code. */
const Who = z.strictObject({
  categories: z
    .array(z.enum(['military', 'civilian', 'contractor']))
    .min(1)
    .max(3)
    .optional(),
  bands: z
    .array(z.enum([...bands, 'none']))
    .min(1)
    .max(5)
    .optional(),
  grades: z.strictObject({ from: GradeCode, to: GradeCode }).optional(),
  roles: z.array(Id).min(1).max(100).optional(),
  nations: z
    .array(z.string().regex(/^[A-Z]{3}$/, 'format'))
    .min(1)
    .max(100)
    .optional(),
  unit: z.string().min(1).max(40).optional(),
  leadersOnly: z.literal(true).optional(),
})

const RuleFile = z
  .strictObject({
    id: Id,
    certification: Id,
    strength: z.enum(['mandatory', 'recommended']),
    who: Who,
    from: DayText,
    until: DayText.optional(),
    dueDays: z.number().int().min(0).max(dueDaysMax),
    reason: Sentence,
  })
  .superRefine(({ from, until }, ctx) => {
    if (until === undefined || from < until) return
    const issue = { code: 'custom', message: 'no-days', params: { from, until } } as const
    ctx.addIssue({ ...issue, path: ['until'], input: until })
  })

/** `requirements.yml`: every rule of the installation that comes from files. */
export const RequirementsFile = z
  .array(RuleFile)
  .max(rulesMax)
  .superRefine((rules, ctx) => {
    refuseDuplicates(
      rules,
      ({ id }) => id,
      ctx,
      (index) => [index, 'id'],
    )
  })

export type RuleFile = z.output<typeof RuleFile>
