import { z } from 'zod'
import { permissionSets } from '#app/domain/access.ts'
import { addDays, isDay } from '#app/domain/calendar.ts'
import { categories } from '#app/domain/posting.ts'

const pagesMax = 10_000

/** admin/people */
export const PeopleFilterForm = z.object({
  q: z.string().default(''),
  unit: z.string().max(40).optional(),
  category: z.enum(categories as ['military', 'civilian', 'contractor']).optional(),
  state: z.enum(['serving', 'departed', 'unrecorded']).optional(),
  account: z.enum(['claimed', 'unclaimed']).optional(),
  page: z.coerce.number().int().min(1).max(pagesMax).default(1),
})

const day = z.string({ error: 'admin.error.day' }).refine(isDay, { error: 'admin.error.day' })

/** admin/person: the last day becomes the first on which the grant no longer holds. */
export const GrantForm = z.object({
  permissionSet: z.enum(permissionSets as ['leader'], {
    error: 'admin.grants.refusal.set-unknown',
  }),
  unit: z
    .string({ error: 'admin.grants.refusal.unit-unknown' })
    .max(40, { error: 'admin.grants.refusal.unit-unknown' }),
  from: day,
  lastDay: day.transform((last) => addDays(last, 1)).optional(),
})
