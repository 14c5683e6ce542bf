import { z } from 'zod'
import {
  bands,
  DayText,
  DottedId,
  Id,
  MediaPath,
  Paragraph,
  ProficiencyLevel,
  refuseDuplicates,
  Sentence,
  Title,
} from './text.ts'

export const stepsMax = 100
const outcomesMax = 30
const glossaryMax = 300
const mediaMax = 200

const Step = z
  .strictObject({ lesson: Id.optional(), assessment: Id.optional() })
  .refine((step) => (step.lesson === undefined) !== (step.assessment === undefined), 'format')
  .transform(({ lesson, assessment }) =>
    lesson === undefined
      ? { kind: 'assessment' as const, id: assessment ?? '' }
      : { kind: 'lesson' as const, id: lesson },
  )

const Outcome = z.strictObject({ competency: DottedId, level: ProficiencyLevel, text: Sentence })

const Term = z.strictObject({ id: Id, term: Title, definition: Paragraph })

const ListedMedia = z.strictObject({
  file: MediaPath,
  language: z.enum(['en', 'fr']).optional(),
  kind: z.enum(['video', 'audio', 'document']),
  release: z.enum(['registered', 'personnel']),
  title: Title,
})

/** `course.yml`; see content/README.md. */
export const CourseFile = z
  .strictObject({
    id: Id,
    title: Title,
    summary: Sentence,
    audience: Sentence,
    level: ProficiencyLevel,
    bands: z.array(z.enum(bands)).max(bands.length).default([]),
    roles: z.array(Id).max(50).default([]),
    change: z.enum(['material', 'editorial']),
    reviewBy: DayText,
    outcomes: z.array(Outcome).min(1).max(outcomesMax),
    order: z.array(Step).min(1).max(stepsMax),
    glossary: z.array(Term).max(glossaryMax).default([]),
    media: z.array(ListedMedia).max(mediaMax).default([]),
  })
  .superRefine(({ order, glossary, media, bands, roles }, ctx) => {
    refuseDuplicates(
      order,
      ({ kind, id }) => `${kind} ${id}`,
      ctx,
      (i) => ['order', i],
    )
    refuseDuplicates(
      glossary,
      ({ id }) => id,
      ctx,
      (i) => ['glossary', i, 'id'],
    )
    refuseDuplicates(
      media,
      ({ file }) => file,
      ctx,
      (i) => ['media', i, 'file'],
    )
    refuseDuplicates(
      bands,
      (band) => band,
      ctx,
      (i) => ['bands', i],
    )
    refuseDuplicates(
      roles,
      (role) => role,
      ctx,
      (i) => ['roles', i],
    )
  })

/** A course as `course_version.data` keeps it. */
export type CourseData = z.output<typeof CourseFile>
