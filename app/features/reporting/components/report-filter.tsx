import { UnitField } from '#app/features/organisation/components/unit-field.tsx'
import { useT } from '#app/platform/page-context.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { Asked } from '../ask.server.ts'
import { groupings } from '../query.ts'
import type { ReportChoices } from '../report-page.server.ts'
import { reportAddress } from './report-address.ts'

type Props = { asked: Asked; choices: ReportChoices; today: string }

/** report: the unit, the days, the rows and the certification that the report is on. */
export function ReportFilter({ asked, choices, today }: Props) {
  const t = useT()
  const filtered = Object.keys(asked).length > 0
  return (
    <FilterBar
      action="/report"
      label={t('report.filter.label')}
      submit={t('report.filter.submit')}
      clear={
        filtered
          ? { href: reportAddress({ unit: asked.unit }), label: t('report.filter.clear') }
          : undefined
      }
    >
      <UnitField
        name="unit"
        label={t('report.filter.unit')}
        units={choices.units}
        value={asked.unit}
        before={[{ value: '', label: t('report.filter.whole') }]}
      />
      <TextField
        name="asOf"
        type="date"
        label={t('report.filter.as-of')}
        value={asked.asOf ?? today}
      />
      <SelectField
        name="certification"
        label={t('report.filter.certification')}
        value={asked.certification}
        options={[
          { value: '', label: t('report.filter.all') },
          ...choices.certifications.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <SelectField
        name="by"
        label={t('report.filter.by')}
        value={asked.by}
        options={groupings.map((by) => ({ value: by, label: t(`report.by.${by}`) }))}
      />
      <TextField
        name="knownOn"
        type="date"
        label={t('report.filter.known-on')}
        max={today}
        value={asked.knownOn}
      />
    </FilterBar>
  )
}
