import { z } from 'zod'
import { locales } from '#app/domain/text.ts'
import { listedKinds } from './listing.ts'

/** What narrows the library, as it stands in its address. */
export const LibraryQuery = z.object({
  kind: z.enum(listedKinds).optional(),
  language: z.enum(locales).optional(),
  course: z.string().max(80).optional(),
})
