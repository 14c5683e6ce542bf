import { locales } from '#app/domain/text.ts'
import { useT } from '#app/platform/page-context.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { type Option, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { CataloguePage } from '../../catalogue-page.server.ts'
import {
  type CatalogueFilter,
  catalogueBands,
  durations,
  searchCharactersMax,
} from '../../catalogue-query.ts'

type Props = { chosen: CatalogueFilter; options: CataloguePage['options'] }

/** Looks for words, and narrows by what courses teach and for whom. */
export function CatalogueFilterBar({ chosen, options }: Props) {
  const t = useT()
  const { competencies, levels, roles } = options
  const select = (name: Exclude<keyof CatalogueFilter, 'q'>, choices: Option[]) => (
    <SelectField
      name={name}
      label={t(`catalogue.field.${name}`)}
      value={String(chosen[name] ?? '')}
      options={[{ value: '', label: t(`catalogue.any.${name}`) }, ...choices]}
    />
  )
  const worded = (values: readonly string[], key: string) =>
    values.map((value) => ({ value, label: t(`catalogue.${key}.${value}`) }))
  const isNarrowed = Object.values(chosen).some((value) => value !== undefined)
  return (
    <FilterBar
      label={t('catalogue.filter')}
      submit={t('catalogue.find')}
      clear={isNarrowed ? { href: '/learn/catalogue', label: t('catalogue.clear') } : undefined}
    >
      <TextField
        id="catalogue-search"
        name="q"
        type="search"
        label={t('catalogue.search')}
        value={chosen.q}
        maxLength={searchCharactersMax}
      />
      {select('competency', competencies)}
      {select(
        'level',
        levels.map((level) => ({ value: String(level), label: t('catalogue.level', { level }) })),
      )}
      {roles.length > 0 && select('role', roles)}
      {select('band', worded(catalogueBands, 'band'))}
      {select(
        'duration',
        durations.map((minutes) => ({
          value: minutes,
          label: t('catalogue.duration', { minutes: Number(minutes) }),
        })),
      )}
      {select('language', worded(locales, 'language'))}
    </FilterBar>
  )
}
