import { z } from 'zod'

export const noteCharactersMax = 4000
/** No lesson has as many paragraphs. */
export const positionMax = 20_000

/** What a browser sends ends lines as typewriters did. */
const noteText = z
  .string()
  .default('')
  .transform((text) => text.replace(/\r\n?/g, '\n').trim())
  .pipe(
    z
      .string()
      .max(noteCharactersMax, 'lesson.note.error.too-long')
      .regex(/^[^\0]*$/, 'lesson.note.error.characters'),
  )

export const NoteForm = z.object({ block: z.string().max(100), text: noteText })

export const PositionForm = z.object({
  position: z.coerce.number().int().min(0).max(positionMax),
})
