import type { ListedPerson } from '#app/features/organisation/queries/admin-people.server.ts'
import type { Translate } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import { UnitName } from './unit-name.tsx'

/** admin/people: one person by row. */
export function PeopleTable({ people }: { people: ListedPerson[] }) {
  const { t } = usePage()
  return (
    <Table
      caption={t('admin.people.caption')}
      captionHidden
      columns={columns(t)}
      rows={people}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/admin/people/${id}`}
      empty={
        <EmptyState title={t('admin.people.empty')}>{t('admin.people.empty-advice')}</EmptyState>
      }
    />
  )
}

function columns(t: Translate): Column<ListedPerson>[] {
  return [
    {
      id: 'name',
      head: t('person.name'),
      rowHead: true,
      cell: ({ familyName, givenName }) => `${familyName}, ${givenName}`,
    },
    {
      id: 'number',
      head: t('person.number'),
      cell: ({ nation, serviceNumber }) => serviceNumber && `${nation} ${serviceNumber}`,
    },
    {
      id: 'grade',
      head: t('person.grade'),
      cell: ({ grade, category }) => grade ?? (category && t(`person.category-of.${category}`)),
    },
    { id: 'unit', head: t('person.unit'), cell: ({ unit }) => <UnitName unit={unit} /> },
    { id: 'state', head: t('person.state'), cell: (person) => stateOf(t, person) },
  ]
}

function stateOf(t: Translate, { serving, unit, claimed }: ListedPerson): string {
  const state = serving ? 'serving' : unit ? 'departed' : 'unrecorded'
  const account = t(`admin.people.${claimed ? 'claimed' : 'unclaimed'}`)
  return `${t(`admin.people.state.${state}`)} · ${account}`
}
