import { z } from 'zod'
import { Id, paragraphMax, sentenceMax, titleMax } from './schema/text.ts'

/** What fits in a drawing that is readable on a phone. */
const entriesMin = 2
const entriesMax = 12
const labelMax = 40
const unitMax = 20

const label = z.string().trim().min(1).max(labelMax)
const text = z.string().trim().min(1).max(paragraphMax)

const said = {
  title: z.string().trim().min(1).max(titleMax),
  summary: z.string().trim().min(1).max(sentenceMax),
}

const list = <Entry extends z.ZodType>(entry: Entry) =>
  z.array(entry).min(entriesMin).max(entriesMax)

const Described = list(z.strictObject({ label, text: text.optional() }))
const Values = list(z.strictObject({ label, value: z.number() }))
const unit = z.string().trim().min(1).max(unitMax).optional()

/** The props of <Diagram>, by kind; see content/README.md. */
export const DiagramProps = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('flow'),
      ...said,
      data: list(z.strictObject({ id: Id, label, to: z.array(Id).max(entriesMax).default([]) })),
    }),
    z.strictObject({ kind: z.literal('cycle'), ...said, data: Described }),
    z.strictObject({ kind: z.literal('layers'), ...said, data: Described }),
    z.strictObject({
      kind: z.literal('timeline'),
      ...said,
      data: list(z.strictObject({ when: label, label })),
    }),
    z.strictObject({ kind: z.literal('bars'), ...said, unit, data: Values }),
    z.strictObject({ kind: z.literal('line'), ...said, unit, data: Values }),
  ])
  .superRefine((diagram, ctx) => {
    for (const { at, id } of diagram.kind === 'flow' ? flowFaults(diagram.data) : []) {
      const issue = { code: 'custom', message: 'diagram-data', params: { id } } as const
      ctx.addIssue({ ...issue, path: ['data', at], input: id })
    }
    if (diagram.kind === 'bars' && diagram.data.some(({ value }) => value < 0)) {
      ctx.addIssue({
        code: 'custom',
        message: 'too-small',
        params: { min: 0 },
        path: ['data'],
        input: 0,
      })
    }
  })

export type Diagram = z.output<typeof DiagramProps>

/** Boxes with an id used twice, and arrows that lead to no box. */
function flowFaults(data: { id: string; to: string[] }[]): { at: number; id: string }[] {
  const ids = data.map(({ id }) => id)
  return data.flatMap(({ id, to }, at) => {
    const twice = ids.indexOf(id) !== at ? [{ at, id }] : []
    return [...twice, ...to.filter((next) => !ids.includes(next)).map((next) => ({ at, id: next }))]
  })
}
