import type { ReactNode } from 'react'
import { StandingLine } from '#app/features/certification/components/standing-line.tsx'
import { UnitName } from '#app/features/organisation/components/unit-name.tsx'
import { usePage } from '#app/platform/page-context.tsx'
import { addressWith } from '#app/platform/query.ts'
import { Button } from '#app/ui/button.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import type { TeamSort } from '../team-filter.ts'
import type { TeamRow } from '../team-page.server.ts'

export type TeamTableProps = {
  caption: string
  rows: TeamRow[]
  given: Record<string, string>
  /** Whether the heads sort; the list of who needs something has its own order. */
  sorts?: boolean
  /** Nobody reminds themselves. */
  self: string
  empty?: ReactNode
}

/** People with how they stand in what is required of them. */
export function TeamTable({ caption, rows, given, sorts, self, empty }: TeamTableProps) {
  const { t } = usePage()
  const sort = (by: TeamSort) => (sorts ? { sort: sortLink(given, by) } : {})
  const columns: Column<TeamRow>[] = [
    {
      id: 'name',
      head: t('person.name'),
      rowHead: true,
      cell: ({ familyName, givenName }) => `${familyName}, ${givenName}`,
      ...sort('name'),
    },
    {
      id: 'unit',
      head: t('person.unit'),
      cell: ({ unit }) => <UnitName unit={unit} />,
      ...sort('unit'),
    },
    {
      id: 'grade',
      head: t('person.grade'),
      cell: ({ grade }) => grade ?? t('person.no-grade'),
      ...sort('grade'),
    },
    {
      id: 'required',
      head: t('team.required'),
      cell: ({ standings }) => <Standings standings={standings} />,
      ...sort('urgency'),
    },
    {
      id: 'remind',
      head: t('team.remind-head'),
      cell: (row) => row.needs && row.learnerId !== self && <Remind row={row} given={given} />,
    },
  ]
  return (
    <Table
      caption={caption}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ learnerId }) => learnerId}
      rowHref={({ learnerId }) => `/team/${learnerId}`}
      empty={empty}
    />
  )
}

function Standings({ standings }: Pick<TeamRow, 'standings'>) {
  const { t, locale } = usePage()
  if (standings.length === 0) return <>{t('team.nothing-required')}</>
  return (
    <ul>
      {standings.map((standing) => (
        <li key={standing.certificationId}>
          <StandingLine standing={standing} /> · {standing.title[locale]}
        </li>
      ))}
    </ul>
  )
}

/** Mails the person what is due; it comes back to the list as it was. */
function Remind({ row, given }: { row: TeamRow; given: Record<string, string> }) {
  const { t } = usePage()
  return (
    <form method="post" action={`/team/${row.learnerId}`}>
      <input type="hidden" name="back" value={addressWith('/team', given)} />
      <Button size="small" name="intent" value="remind">
        {t('team.remind')}
      </Button>
    </form>
  )
}

/** A press on a head sorts by it, another turns the order round. */
function sortLink(given: Record<string, string>, by: TeamSort): Column<TeamRow>['sort'] {
  const current = given.sort === by
  const descending = current && given.order === 'descending'
  const order = current && !descending ? 'descending' : null
  return {
    href: addressWith('/team', given, { sort: by, order, page: null }),
    direction: current ? (descending ? 'descending' : 'ascending') : undefined,
  }
}
