import type { Unit } from '#app/features/organisation/queries/units.server.ts'
import { useLocale } from '#app/platform/page-context.tsx'
import type { FieldProps } from '#app/ui/field.tsx'
import { type Option, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'

/** Longer lists are not searched by eye: the code is typed instead. */
const listedMax = 300

export type UnitFieldProps = FieldProps & {
  units: Unit[]
  value?: string
  /** What stands before the units, such as all of them. */
  before?: Option[]
}

/** One of the units, by its code. */
export function UnitField({ units, value, before = [], ...field }: UnitFieldProps) {
  const locale = useLocale()
  if (units.length > listedMax) return <TextField {...field} value={value} width="short" />
  const { hint: _, ...labelled } = field
  const options = units.map(({ code, name }) => {
    return { value: code, label: name[locale] === code ? code : `${code} – ${name[locale]}` }
  })
  return <SelectField {...labelled} value={value} options={[...before, ...options]} />
}
