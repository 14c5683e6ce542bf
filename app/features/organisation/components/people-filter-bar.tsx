import { categories } from '#app/domain/posting.ts'
import type { Unit } from '#app/features/organisation/queries/units.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { UnitField } from './unit-field.tsx'

export type PeopleFilterBarProps = {
  given: Record<string, string>
  units: Unit[]
  /** People without a personnel record are seen only by who sees everybody. */
  whole: boolean
}

/** admin/people: narrows the list. */
export function PeopleFilterBar({ given, units, whole }: PeopleFilterBarProps) {
  const t = useT()
  const all = { value: '', label: t('admin.choose') }
  const filtered = Object.keys(given).some((name) => name !== 'page')
  const states = whole ? ['serving', 'departed', 'unrecorded'] : ['serving', 'departed']
  return (
    <FilterBar
      label={t('admin.people.filter')}
      submit={t('admin.people.show')}
      clear={filtered ? { href: '/admin/people', label: t('admin.people.clear') } : undefined}
    >
      <TextField name="q" type="search" label={t('admin.people.search')} value={given.q} />
      <UnitField
        name="unit"
        label={t('person.unit')}
        units={units}
        value={given.unit}
        before={[all]}
      />
      <SelectField
        name="category"
        label={t('person.category')}
        value={given.category}
        options={[
          all,
          ...categories.map((one) => ({ value: one, label: t(`person.category-of.${one}`) })),
        ]}
      />
      <SelectField
        name="state"
        label={t('person.state')}
        value={given.state}
        options={[all, ...states.map((one) => ({ value: one, label: t(`admin.people.${one}`) }))]}
      />
      <SelectField
        name="account"
        label={t('admin.people.account')}
        value={given.account}
        options={[
          all,
          ...['claimed', 'unclaimed'].map((one) => ({
            value: one,
            label: t(`admin.people.${one}`),
          })),
        ]}
      />
    </FilterBar>
  )
}
