import type { Unit } from '#app/features/organisation/queries/units.server.ts'
import { usePage } from '#app/platform/page-context.tsx'

/** A unit as people know it, with its code; the word for none where there is none. */
export function UnitName({ unit, none }: { unit: Unit | null; none?: string }) {
  const { t, locale } = usePage()
  if (!unit) return <>{none ?? t('person.no-unit')}</>
  const name = unit.name[locale]
  return <>{name === unit.code ? name : `${name} (${unit.code})`}</>
}
