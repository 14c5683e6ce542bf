import { covers } from '#app/domain/interval.ts'
import { wholeOrganisation } from '#app/domain/org-unit.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { Table } from '#app/ui/table.tsx'
import { periodInWords } from './period.ts'
import type { PersonOnRecord } from './person-record.tsx'
import { UnitName } from './unit-name.tsx'

type Held = PersonOnRecord['grants'][number]

export type GrantsTableProps = { grants: Held[]; today: string; mayEnd: boolean }

/** What somebody may do besides learning, over which units and when. */
export function GrantsTable({ grants, today, mayEnd }: GrantsTableProps) {
  const { t, locale } = usePage()
  return (
    <Table
      caption={t('admin.grants.caption')}
      captionHidden
      rows={grants}
      rowKey={({ id, from }) => `${id} ${from}`}
      empty={<p>{t('admin.grants.none')}</p>}
      columns={[
        {
          id: 'set',
          head: t('admin.grants.set'),
          rowHead: true,
          cell: ({ permissionSet, onBehalfOf }) =>
            onBehalfOf
              ? `${t(`person.set.${permissionSet}`)} (${t('admin.grants.stand-in')})`
              : t(`person.set.${permissionSet}`),
        },
        { id: 'over', head: t('admin.grants.over'), cell: (held) => <Over held={held} /> },
        {
          id: 'period',
          head: t('admin.grants.period'),
          cell: (held) => periodInWords(t, locale, held),
        },
        {
          id: 'end',
          head: t('admin.grants.end'),
          cell: (held) => {
            const ends = mayEnd && (held.from > today || covers(held, today))
            return ends && <a href={`?end=${held.id}#grants`}>{t('admin.grants.end')}</a>
          },
        },
      ]}
    />
  )
}

/** The units that a grant holds over. */
export function Over({ held }: { held: Pick<Held, 'unitId' | 'unit'> }) {
  const { t } = usePage()
  if (held.unitId === wholeOrganisation) return <>{t('person.whole')}</>
  return <UnitName unit={held.unit} none={t('admin.unit.elsewhere')} />
}
