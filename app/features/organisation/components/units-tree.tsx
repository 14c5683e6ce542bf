import type { UnitBranch } from '#app/features/organisation/queries/admin-units.server.ts'
import type { Translate } from '#app/platform/i18n/translate.ts'
import { useT } from '#app/platform/page-context.tsx'
import { Tree, type TreeBranch } from '#app/ui/tree.tsx'
import { UnitName } from './unit-name.tsx'

/** admin/units: the tree with how many people serve where. */
export function UnitsTree({ branches }: { branches: UnitBranch[] }) {
  const t = useT()
  return <Tree label={t('admin.units.tree')} branches={branches.map((one) => branch(t, one))} />
}

function branch(t: Translate, { unit, own, below, branches, branchCount }: UnitBranch): TreeBranch {
  const people = t(`admin.units.people${own > 0 && own < below ? '-own' : ''}`, { below, own })
  const hidden = branchCount > 0 && branches.length === 0
  return {
    id: unit.id,
    href: `/admin/units/${encodeURIComponent(unit.code)}`,
    label: <UnitName unit={unit} />,
    aside: hidden ? `${people} · ${t('admin.units.more', { count: branchCount })}` : people,
    branches: branches.map((one) => branch(t, one)),
  }
}
