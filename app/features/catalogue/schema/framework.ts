import { z } from 'zod'
import { bands, DottedId, Id, refuseDuplicates, Title } from './text.ts'

const entriesMax = 500

/** `frameworks/<framework>.yml`: competencies in areas. */
export const FrameworkFile = z
  .strictObject({
    id: Id,
    version: z.string().min(1).max(40),
    title: Title,
    source: z.url({ protocol: /^https$/, error: 'format' }).optional(),
    areas: z
      .array(z.strictObject({ id: Id, title: Title }))
      .min(1)
      .max(100),
    competencies: z
      .array(z.strictObject({ id: DottedId, area: Id, title: Title }))
      .min(1)
      .max(entriesMax),
  })
  .superRefine(({ areas, competencies }, ctx) => {
    refuseDuplicates(
      areas,
      ({ id }) => id,
      ctx,
      (i) => ['areas', i, 'id'],
    )
    refuseDuplicates(
      competencies,
      ({ id }) => id,
      ctx,
      (i) => ['competencies', i, 'id'],
    )
    const known = new Set(areas.map(({ id }) => id))
    for (const [index, { area }] of competencies.entries()) {
      if (known.has(area)) continue
      const issue = { code: 'custom', message: 'unknown-area', params: { id: area } } as const
      ctx.addIssue({ ...issue, path: ['competencies', index, 'area'], input: area })
    }
  })

export type FrameworkFile = z.output<typeof FrameworkFile>

const GradeLine = z.strictObject({
  code: z.string().regex(/^(?:OR-\d|WO-\d|OF-\d{1,2}|OF\(D\)|G\d{1,2})$/, 'id-format'),
  group: z.enum(['OR', 'WO', 'OF', 'G']),
  ordinal: z.number().int().min(0).max(99),
  band: z.enum(bands),
  title: Title,
})

/** `frameworks/grades.yml`. */
export const GradesFile = z
  .strictObject({ grades: z.array(GradeLine).min(1).max(entriesMax) })
  .superRefine(({ grades }, ctx) => {
    refuseDuplicates(
      grades,
      ({ code }) => code,
      ctx,
      (i) => ['grades', i, 'code'],
    )
    const place = ({ group, ordinal }: z.output<typeof GradeLine>) => `${group} ${ordinal}`
    refuseDuplicates(grades, place, ctx, (i) => ['grades', i, 'ordinal'])
  })

/** `frameworks/work-roles.yml`. */
export const WorkRolesFile = z
  .strictObject({
    roles: z
      .array(z.strictObject({ id: Id, title: Title }))
      .min(1)
      .max(entriesMax),
  })
  .superRefine(({ roles }, ctx) => {
    refuseDuplicates(
      roles,
      ({ id }) => id,
      ctx,
      (i) => ['roles', i, 'id'],
    )
  })
