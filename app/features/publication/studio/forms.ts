import { z } from 'zod'
import { Id } from '../../catalogue/schema/text.ts'

const hashCharacters = 64
const Hash = z.string().max(hashCharacters).default('')

/** The editor. `text` is measured by the command: how much is allowed depends on the file. */
export const DraftForm = z.object({
  intent: z.enum(['save', 'preview']).default('save'),
  text: z.string().default(''),
  shown: Hash,
  published: Hash,
})

export const DiscardForm = z.object({ shown: Hash })

export const PublishForm = z.object({
  seen: Hash,
  change: z.enum(['material', 'editorial'], 'author.error.change'),
})

/** A new file of a course. */
export const NewFileForm = z.object({
  kind: z.enum(['lesson', 'assessment'], 'author.error.kind'),
  id: z.string('author.error.id').refine((id) => Id.safeParse(id).success, 'author.error.id'),
})
