import { useT } from '#app/platform/page-context.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { eventTypes } from '../event-types.ts'

/** admin/log: narrows the log by kind, person or thing, actor and days. */
export function LogFilterBar({ given }: { given: Record<string, string> }) {
  const t = useT()
  const filtered = Object.keys(given).some((name) => name !== 'before')
  const types = eventTypes
    .map((type) => ({ value: type, label: t(`log.type.${type}`) }))
    .sort((a, b) => a.label.localeCompare(b.label))
  return (
    <FilterBar
      label={t('log.filter')}
      submit={t('admin.people.show')}
      clear={filtered ? { href: '/admin/log', label: t('log.clear') } : undefined}
    >
      <SelectField
        name="type"
        label={t('log.what')}
        value={given.type}
        options={[{ value: '', label: t('admin.choose') }, ...types]}
      />
      <TextField name="subject" label={t('log.about')} value={given.subject} width="medium" />
      <TextField name="actor" label={t('log.who')} value={given.actor} width="medium" />
      <TextField name="from" type="date" label={t('log.from')} value={given.from} />
      <TextField name="until" type="date" label={t('log.until')} value={given.until} />
    </FilterBar>
  )
}
