import { noneKey } from '#app/domain/figures/dimension.ts'
import { nationName } from '#app/domain/nations.ts'
import { bands, categories } from '#app/domain/posting.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { translatorFor } from '#app/platform/i18n/messages.server.ts'
import { certificationOf } from '../certification/published.server.ts'
import { gradesOf, workRolesOf } from '../organisation/queries/grades.server.ts'
import type { Grouping } from './query.ts'
import type { Tree } from './sums.ts'

/** A group as people see it: `key` is what other systems name it by. */
export type GroupName = { key: string; name: string; unitId?: string }

/** Names the groups of a table in the reader's language, and puts them in order. */
export function namedGroups(
  ctx: ReadCtx,
  units: Tree,
  by: Grouping,
  keys: Iterable<string>,
  root: string | null,
): (GroupName & { row: string })[] {
  const named = [...keys].map((row) => ({ row, ...nameOf(ctx, units, by, row, root) }))
  const place = orderOf(ctx, by)
  const compare = new Intl.Collator(ctx.locale, { numeric: true }).compare
  return named.sort((a, b) => {
    const [first, second] = [place(a.row, root), place(b.row, root)]
    return first - second || compare(by === 'unit' ? a.key : a.name, by === 'unit' ? b.key : b.name)
  })
}

function nameOf(
  ctx: ReadCtx,
  units: Tree,
  by: Grouping,
  key: string,
  root: string | null,
): GroupName {
  const { db, locale } = ctx
  const t = translatorFor(locale)
  if (by === 'unit') return unitName(ctx, units, key, root)
  if (by === 'band') return { key, name: t(`report.band.${key}`) }
  if (key === noneKey) return { key, name: t(`report.none.${by}`) }
  switch (by) {
    case 'nation':
      return { key, name: nationName(key, locale) }
    case 'category':
      return { key, name: t(`report.category.${key}`) }
    case 'grade':
      return { key, name: key }
    case 'role': {
      const role = workRolesOf(db).find(({ id }) => id === key)
      return { key, name: role?.title[locale] ?? key }
    }
    case 'certification':
      return { key, name: certificationOf(db, key)?.title[locale] ?? key }
  }
}

/** People directly in a unit have a row under its own code. */
function unitName({ locale }: ReadCtx, units: Tree, key: string, root: string | null): GroupName {
  const t = translatorFor(locale)
  const unit = units.byId.get(key)
  if (!unit) return { key: noneKey, name: t('report.none.unit') }
  const name = unit.name[locale]
  if (key === root) {
    return { key: unit.code, name: t('report.directly', { unit: name }) }
  }
  return { key: unit.code, name, unitId: key }
}

/** Where a row stands before names decide; those who have none come last. */
function orderOf({ db }: ReadCtx, by: Grouping): (key: string, root: string | null) => number {
  if (by === 'unit') return (key, root) => (key === noneKey ? 1 : key === root ? -1 : 0)
  const order: readonly string[] =
    by === 'grade'
      ? gradesOf(db).map(({ code }) => code)
      : by === 'band'
        ? bands
        : by === 'category'
          ? categories
          : []
  return (key) => (key === noneKey ? order.length + 1 : Math.max(0, order.indexOf(key)))
}
