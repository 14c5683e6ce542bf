import type { Day } from '#app/domain/calendar.ts'
import type { Figure } from '#app/domain/figures/figure.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import type { Asking } from './ask.server.ts'
import { certificationRate, definitionOf } from './definition.server.ts'
import { figuresOf, reading } from './figures.server.ts'
import type { FigureTable } from './query.ts'
import type { FigureReader } from './reader.server.ts'

/** A figure for other systems; every number is null where its reader may not see it. */
type Numbers = { [Name in keyof Figure]: number | null }

/** The shape of the API and of `kpi:report --format json`. */
export type RateAnswer = {
  indicator: typeof certificationRate
  /** The version of the definition: the hash of its text. */
  definition: string | null
  unit: string | null
  asOf: Day
  knownOn: Day
  total: Numbers
  groups: ({ key: string; name: string } & Numbers)[]
}

const unseen: Numbers = {
  required: null,
  certified: null,
  inGrace: null,
  inTime: null,
  overdue: null,
  waived: null,
  rate: null,
}

/** The certification rate and its parts, for other systems. */
export async function rateAnswer(
  ctx: ReadCtx,
  reader: FigureReader,
  asking: Asking,
): Promise<RateAnswer> {
  const { knownOn, query } = asking
  const table = await reading(ctx, knownOn, (sums) => figuresOf(sums, ctx, reader, query))
  return answerOf(ctx, asking, table)
}

function answerOf(
  ctx: ReadCtx,
  { query, unit, knownOn }: Asking,
  { total, groups }: FigureTable,
): RateAnswer {
  return {
    indicator: certificationRate,
    definition: definitionOf(ctx.db, certificationRate)?.hash ?? null,
    unit: unit?.code ?? null,
    asOf: query.asOf,
    knownOn,
    total: total ?? unseen,
    groups: groups.map(({ key, name, figure }) => ({ key, name, ...(figure ?? unseen) })),
  }
}
