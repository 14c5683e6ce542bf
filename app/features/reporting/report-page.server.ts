import { addMonths, type Day } from '#app/domain/calendar.ts'
import type { Figure } from '#app/domain/figures/figure.ts'
import { ancestorsOf } from '#app/domain/org-unit.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { certificationsOf } from '../certification/published.server.ts'
import { unitsWithin } from '../organisation/queries/admin-units.server.ts'
import { type Unit, unitsOf } from '../organisation/queries/units.server.ts'
import type { Scope } from '../scope.server.ts'
import type { Asked, Asking } from './ask.server.ts'
import {
  certificationRate,
  type Definition,
  definitionOf,
  definitionWords,
} from './definition.server.ts'
import { figuresOf, reading } from './figures.server.ts'
import { isProgramme } from './programmes.server.ts'
import type { FigureQuery, FigureTable, Group } from './query.ts'
import { type FigureReader, readerOf } from './reader.server.ts'
import { type TrendPoint, trendOf } from './trend.server.ts'

const changeMonths = 12

export type ReportRow = Omit<Group, 'unitId'> & {
  /** The code of a unit that the reader may go down to. */
  opens: string | null
}

export type ReportPage = Omit<FigureTable, 'groups'> & {
  query: FigureQuery
  knownOn: Day
  today: Day
  unit: Unit | null
  /** The units above, within the scope, the highest first. */
  above: Unit[]
  certification: string | null
  rows: ReportRow[]
  hidden: boolean
  change: { since: Day; rate: number | null }
  trend: TrendPoint[]
  /** Whether there is a programme that leaders could take part in. */
  hasProgrammes: boolean
  definition: { hash: string; title: string; words: ReturnType<typeof definitionWords> } | null
}

/** What can be chosen in the filter. */
export type ReportChoices = { units: Unit[]; certifications: { id: string; title: string }[] }

export function reportChoices(ctx: ReadCtx, scope: Scope): ReportChoices {
  const certifications = certificationsOf(ctx.db).map(({ id, title }) => {
    return { id, title: title[ctx.locale] }
  })
  return { units: unitsWithin(ctx, scope), certifications }
}

/** report: the rate of a day, its change, the picture, the parts and groups that explain it. */
export async function reportPage(ctx: ReadCtx, scope: Scope, asking: Asking): Promise<ReportPage> {
  const { query, knownOn, unit } = asking
  const reader = readerOf(ctx, scope)
  const since = addMonths(query.asOf, -changeMonths)
  const read = await reading(ctx, knownOn, (sums) => ({
    table: figuresOf(sums, ctx, reader, query),
    trend: trendOf(sums, reader, query),
  }))
  const { groups, ...table } = read.table
  const before = read.trend.find(({ day }) => day === since)?.figure
  return {
    ...table,
    query,
    knownOn,
    today: ctx.today,
    unit,
    above: unit ? unitsAbove(ctx, scope, unit) : [],
    certification: titleOf(ctx, query.certificationId),
    rows: groups.map((group) => rowOf(ctx, reader, group)),
    hidden: isHidden(table, groups),
    change: { since, rate: changeOf(before ?? null, table.total) },
    trend: read.trend,
    hasProgrammes: certificationsOf(ctx.db).some(isProgramme),
    definition: worded(ctx, definitionOf(ctx.db, certificationRate)),
  }
}

function rowOf(ctx: ReadCtx, { scope }: FigureReader, { unitId, ...group }: Group): ReportRow {
  const unit = unitId && scope.unitIds.has(unitId) ? unitsOf(ctx.db).byId.get(unitId) : null
  return { ...group, opens: group.figure && unit ? unit.code : null }
}

const isHidden = ({ total }: Pick<FigureTable, 'total'>, groups: readonly Group[]) =>
  total === null || groups.some(({ figure }) => figure === null)

/** In points of the rate; null where there is nothing to compare. */
function changeOf(before: Figure | null, now: Figure | null): number | null {
  if (before?.rate == null || now?.rate == null) return null
  return now.rate - before.rate
}

function unitsAbove(ctx: ReadCtx, scope: Scope, unit: Unit): Unit[] {
  const units = unitsOf(ctx.db)
  return ancestorsOf(units.tree(ctx.today), unit.id)
    .filter((id) => scope.unitIds.has(id))
    .flatMap((id) => units.byId.get(id) ?? [])
    .reverse()
}

function titleOf(ctx: ReadCtx, certificationId: string | null): string | null {
  const found = certificationsOf(ctx.db).find(({ id }) => id === certificationId)
  return found?.title[ctx.locale] ?? null
}

const worded = ({ locale }: ReadCtx, definition: Definition | null) =>
  definition && {
    hash: definition.hash,
    title: definition.title[locale],
    words: definitionWords(definition, locale),
  }

/** The question as it stands in the address of the page. */
export function askedIn(request: Request): Asked {
  const { searchParams } = new URL(request.url)
  const asked: Asked = {}
  for (const name of ['unit', 'asOf', 'knownOn', 'by', 'certification'] as const) {
    const value = searchParams.get(name)?.trim()
    if (value) asked[name] = value.slice(0, 100)
  }
  return asked
}
