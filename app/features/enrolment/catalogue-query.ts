import { z } from 'zod'
import { locales } from '#app/domain/text.ts'

export const catalogueBands = ['foundation', 'supervisory', 'senior', 'executive'] as const
/** How long a course may be at most, in minutes. */
export const durations = ['60', '120', '240'] as const

/** As much as is read of any field of an address. */
export const searchCharactersMax = 100
const id = z.string().max(80).optional()

/** What somebody looks for, as it stands in the address of the catalogue. */
export const CatalogueQuery = z.object({
  q: z.string().trim().max(searchCharactersMax).optional(),
  competency: id,
  level: z.coerce.number().int().min(1).max(8).optional(),
  role: id,
  band: z.enum(catalogueBands).optional(),
  duration: z.enum(durations).optional(),
  language: z.enum(locales).optional(),
})

export type CatalogueFilter = z.output<typeof CatalogueQuery>
