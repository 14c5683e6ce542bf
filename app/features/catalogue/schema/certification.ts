import { z } from 'zod'
import { checkValidity } from '#app/domain/credential.ts'
import type { Requirement } from '#app/domain/requirement.ts'
import { DottedId, Id, Paragraph, ProficiencyLevel, refuseDuplicates, Title } from './text.ts'

const partsMax = 30

type Written = {
  allOf?: Written[]
  anyOf?: Written[]
  course?: string
  score?: { assessment: string; atLeast: number }
  exercise?: string
  credential?: string
}

const Score = z.strictObject({ assessment: Id, atLeast: z.number().min(0).max(1) })

/** What earns a certification, as written: exactly one of the keys. */
const WrittenRequirement: z.ZodType<Written> = z.lazy(() => {
  const parts = z.array(WrittenRequirement).min(1).max(partsMax)
  const one = { course: Id, score: Score, exercise: Id, credential: Id }
  return z
    .strictObject({ allOf: parts, anyOf: parts, ...one })
    .partial()
    .refine((written) => Object.keys(written).length === 1, 'format')
})

/** The tree as the domain reads it. */
function requirementOf(written: Written): Requirement {
  if (written.allOf) return { kind: 'allOf', of: written.allOf.map(requirementOf) }
  if (written.anyOf) return { kind: 'anyOf', of: written.anyOf.map(requirementOf) }
  if (written.score) {
    const { assessment, atLeast } = written.score
    return { kind: 'score', assessmentId: assessment, atLeast }
  }
  if (written.exercise) return { kind: 'exercise', exerciseId: written.exercise }
  if (written.credential) return { kind: 'credential', certificationId: written.credential }
  return { kind: 'course', courseId: written.course ?? '' }
}

const whole = z.number().int()
const around = { windowDays: whole, graceDays: whole }

const Validity = z
  .discriminatedUnion('basis', [
    z.strictObject({ basis: z.literal('none') }),
    z.strictObject({ basis: z.literal('completion'), months: whole, ...around }),
    z.strictObject({ basis: z.literal('previousExpiry'), months: whole, ...around }),
    z.strictObject({
      basis: z.literal('fixedDate'),
      month: whole,
      day: whole,
      minimumMonths: whole,
      ...around,
    }),
  ])
  .superRefine((validity, ctx) => {
    const checked = checkValidity(validity)
    if (checked.ok) return
    for (const message of checked.refusal)
      ctx.addIssue({ code: 'custom', message, input: validity })
  })

/** `certifications/<certification>.yml`; see content/README.md. */
export const CertificationFile = z
  .strictObject({
    id: Id,
    title: Title,
    summary: Paragraph,
    requires: WrittenRequirement.transform(requirementOf),
    outcomes: z
      .array(z.strictObject({ competency: DottedId, level: ProficiencyLevel }))
      .min(1)
      .max(50),
    tags: z.array(Id).max(20).default([]),
    validity: Validity,
  })
  .superRefine(({ outcomes, tags }, ctx) => {
    refuseDuplicates(
      outcomes,
      ({ competency }) => competency,
      ctx,
      (i) => ['outcomes', i, 'competency'],
    )
    refuseDuplicates(
      tags,
      (tag) => tag,
      ctx,
      (i) => ['tags', i],
    )
  })

/** A certification as `certification_version.definition` keeps it. */
export type CertificationDefinition = z.output<typeof CertificationFile>
