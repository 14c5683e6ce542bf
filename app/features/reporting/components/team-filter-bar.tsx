import { UnitField } from '#app/features/organisation/components/unit-field.tsx'
import { usePage } from '#app/platform/page-context.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { teamStatuses } from '../team-filter.ts'
import type { TeamPage } from '../team-page.server.ts'

type Props = { page: TeamPage; given: Record<string, string> }

/** team/list: narrows the list by status, certification, unit and name. */
export function TeamFilterBar({ page, given }: Props) {
  const { t, locale } = usePage()
  const all = (label: string) => ({ value: '', label: t(`team.filter.${label}`) })
  const filtered = page.filtered || page.unit !== null
  return (
    <FilterBar
      action="/team"
      label={t('team.filter.label')}
      submit={t('team.filter.submit')}
      clear={filtered ? { href: '/team', label: t('team.filter.clear') } : undefined}
    >
      <SelectField
        name="status"
        label={t('team.filter.status')}
        value={given.status}
        options={[
          all('everybody'),
          ...teamStatuses.map((status) => ({ value: status, label: t(`team.status.${status}`) })),
        ]}
      />
      <SelectField
        name="certification"
        label={t('team.filter.certification')}
        value={given.certification}
        options={[
          all('all'),
          ...page.certifications.map(({ id, title }) => ({ value: id, label: title[locale] })),
        ]}
      />
      <UnitField
        name="unit"
        label={t('team.filter.unit')}
        hint={t('team.filter.unit-hint')}
        units={page.units}
        value={given.unit}
        before={[all('all')]}
      />
      <TextField name="q" type="search" label={t('team.filter.search')} value={given.q} />
    </FilterBar>
  )
}
