import type { PermissionSet } from '#app/domain/access.ts'
import { wholeOrganisation } from '#app/domain/org-unit.ts'
import type { Unit } from '#app/features/organisation/queries/units.server.ts'
import type { FormReply } from '#app/platform/form-errors.ts'
import { useT } from '#app/platform/page-context.tsx'
import { Button } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { UnitField } from './unit-field.tsx'

export type GrantFormProps = {
  sets: PermissionSet[]
  units: Unit[]
  whole: boolean
  today: string
  reply: FormReply | undefined
}

/** admin/person: gives a permission set over a unit and all below it. */
export function GrantFields({ sets, units, whole, today, reply }: GrantFormProps) {
  const t = useT()
  const error = (field: string) => reply?.errors[field] && t(reply.errors[field])
  const given = reply?.given ?? {}
  const everything = { value: wholeOrganisation, label: t('person.whole') }
  return (
    <form method="post" className="form-column stack" noValidate>
      <p>{t('admin.grants.give-lead')}</p>
      <SelectField
        name="permissionSet"
        label={t('admin.grants.set')}
        value={given.permissionSet}
        error={error('permissionSet')}
        options={sets.map((set) => ({ value: set, label: t(`person.set.${set}`) }))}
      />
      <UnitField
        name="unit"
        label={t('admin.grants.unit')}
        hint={t('admin.grants.unit-hint')}
        value={given.unit}
        error={error('unit')}
        units={units}
        before={whole ? [everything] : []}
      />
      <TextField
        name="from"
        type="date"
        label={t('admin.grants.from')}
        value={given.from ?? today}
        error={error('from')}
      />
      <TextField
        name="lastDay"
        type="date"
        label={t('admin.grants.last-day')}
        optional={t('admin.grants.optional')}
        value={given.lastDay}
        error={error('lastDay')}
      />
      <div>
        <Button name="intent" value="give">
          {t('admin.grants.submit')}
        </Button>
      </div>
    </form>
  )
}
