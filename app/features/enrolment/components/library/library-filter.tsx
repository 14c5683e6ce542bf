import { locales } from '#app/domain/text.ts'
import { useLocale, useT } from '#app/platform/page-context.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { type LibraryEntry, type LibraryFilter, listedKinds } from '../../library/listing.ts'

type Props = { chosen: LibraryFilter; entries: Pick<LibraryEntry, 'courseId' | 'courseTitle'>[] }

/** Narrows the library by kind, language and course. */
export function LibraryFilterBar({ chosen, entries }: Props) {
  const t = useT()
  const locale = useLocale()
  const courses = new Map(entries.map(({ courseId, courseTitle }) => [courseId, courseTitle]))
  const select = (name: keyof LibraryFilter, options: { value: string; label: string }[]) => (
    <SelectField
      name={name}
      label={t(`media.field.${name}`)}
      value={chosen[name] ?? ''}
      options={[{ value: '', label: t(`media.any.${name}`) }, ...options]}
    />
  )
  const isNarrowed = Object.values(chosen).some(Boolean)
  return (
    <FilterBar
      label={t('media.filter')}
      submit={t('media.show')}
      clear={isNarrowed ? { href: '/media', label: t('media.all-of-it') } : undefined}
    >
      {select(
        'kind',
        listedKinds.map((value) => ({ value, label: t(`media.kind.${value}`) })),
      )}
      {select(
        'language',
        locales.map((value) => ({ value, label: t(`media.language.${value}`) })),
      )}
      {select(
        'course',
        [...courses].map(([value, title]) => ({ value, label: title[locale] })),
      )}
    </FilterBar>
  )
}
