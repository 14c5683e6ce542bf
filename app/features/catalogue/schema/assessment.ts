import { z } from 'zod'
import { reviewPolicies } from '#app/domain/review-policy.ts'
import { ItemFile } from './item.ts'
import { Id, Paragraph, refuseDuplicates, Title } from './text.ts'

const itemsMax = 500
const dayMinutes = 24 * 60
const yearHours = 366 * 24

/** `assessments/<assessment>.yml`; see content/README.md. */
export const AssessmentFile = z
  .strictObject({
    id: Id,
    title: Title,
    intro: Paragraph,
    draw: z.number().int().min(1).max(itemsMax),
    pass: z.number().min(0).max(1),
    timeLimitMinutes: z.number().int().min(1).max(dayMinutes).optional(),
    attempts: z.number().int().min(1).max(100),
    coolDownHours: z.number().int().min(0).max(yearHours),
    review: z.enum(reviewPolicies),
    items: z.array(ItemFile).min(1).max(itemsMax),
  })
  .superRefine(({ draw, items }, ctx) => {
    refuseDuplicates(
      items,
      ({ id }) => id,
      ctx,
      (index) => ['items', index, 'id'],
    )
    if (draw <= items.length) return
    const params = { draw, pool: items.length }
    ctx.addIssue({ code: 'custom', message: 'draw-too-large', params, path: ['draw'], input: draw })
  })

export type AssessmentFile = z.output<typeof AssessmentFile>

/** An assessment as `assessment_definition.data` keeps it: its items have rows of their own. */
export type AssessmentData = Omit<AssessmentFile, 'items'>
