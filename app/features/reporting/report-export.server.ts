import type { Figure } from '#app/domain/figures/figure.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { type Cell, csvForPeople } from '#app/platform/csv.server.ts'
import { env } from '#app/platform/env.server.ts'
import { translatorFor } from '#app/platform/i18n/messages.server.ts'
import { viewerOf } from '../account/viewer.server.ts'
import type { Scope } from '../scope.server.ts'
import type { Asking } from './ask.server.ts'
import { certificationRate, definitionOf } from './definition.server.ts'
import { figuresOf, reading } from './figures.server.ts'
import { readerOf } from './reader.server.ts'

const numbers = ['required', 'certified', 'inGrace', 'inTime', 'overdue', 'waived', 'rate'] as const

/** report/export: the table of the report, under its label, definition, days and who made it. */
export async function reportExport(
  ctx: ReadCtx & { learnerId: string },
  scope: Scope,
  asking: Asking,
): Promise<string> {
  const { query, unit, knownOn } = asking
  const t = translatorFor(ctx.locale)
  const table = await reading(ctx, knownOn, (sums) =>
    figuresOf(sums, ctx, readerOf(ctx, scope), query),
  )
  const definition = definitionOf(ctx.db, certificationRate)
  const cells = (key: string, name: string, figure: Figure | null): Cell[] => [
    key,
    name,
    ...numbers.map((number) => (figure ? figure[number] : t('report.table.hidden'))),
  ]
  const heads = numbers.map((number) =>
    number === 'required'
      ? t('report.table.required')
      : number === 'rate'
        ? t('report.csv.rate')
        : t(`report.part.${number}`),
  )
  return csvForPeople([
    [t('report.csv.label'), env().LABEL_DEFAULT],
    [t('report.csv.indicator'), definition?.title[ctx.locale] ?? certificationRate],
    [t('report.csv.version'), definition?.hash ?? '–'],
    [t('report.csv.unit'), unit?.code ?? t('report.whole')],
    [t('report.csv.certification'), query.certificationId ?? t('report.filter.all')],
    [t('report.csv.as-of'), query.asOf],
    [t('report.csv.known-on'), knownOn],
    [t('report.csv.made-by'), viewerOf(ctx).name],
    [t('report.csv.made-at'), ctx.today],
    [],
    [t('report.csv.key'), t('report.csv.name'), ...heads],
    ...table.groups.map(({ key, name, figure }) => cells(key, name, figure)),
    cells('total', t('report.table.total'), table.total),
  ])
}
