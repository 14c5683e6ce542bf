import { z } from 'zod'
import { sentenceMax, titleMax } from './text.ts'

/** The front matter of a lesson. */
export const LessonFront = z.strictObject({
  title: z.string().trim().min(1).max(titleMax),
  summary: z.string().trim().min(1).max(sentenceMax),
  minutes: z.number().int().min(1).max(240),
  objectives: z.array(z.string().trim().min(1).max(sentenceMax)).min(1).max(12),
})

/** The front matter of a public page. */
export const PageFront = z.strictObject({ title: z.string().trim().min(1).max(titleMax) })
