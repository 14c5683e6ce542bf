import { Sparkline } from '../chart/sparkline.tsx'
import { Section } from '../layout.tsx'
import type { Tone } from '../mark.tsx'
import { StatusBadge } from '../status-badge.tsx'
import { type Column, Table } from '../table.tsx'
import { type Words, wording } from './wording.ts'

type Row = { id: string; tone?: Tone; values: [string, string]; trend: number[] }

const rows: Row[] = [
  { id: 'north', tone: 'good', values: ['204', '91'], trend: [71, 74, 73, 80, 86, 91] },
  { id: 'south', tone: 'attention', values: ['188', '78'], trend: [84, 83, 80, 79, 79, 78] },
  { id: 'staff', tone: 'danger', values: ['220', '62'], trend: [58, 64, 66, 61, 63, 62] },
  { id: 'total', values: ['612', '77'], trend: [71, 73, 73, 73, 76, 77] },
]

/** A table that sorts, links, sums up and becomes a list on a phone. */
export function Tables({ words }: { words: Words }) {
  const say = wording(words)
  return (
    <Section id="tables" heading={say('heading.tables')}>
      <Table
        caption={say('table.caption')}
        columns={columns(say)}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `#tables-${id}`}
        isTotal={({ id }) => id === 'total'}
      />
    </Section>
  )
}

function columns(say: (key: string) => string): Column<Row>[] {
  return [
    {
      id: 'unit',
      head: say('field.unit'),
      cell: ({ id }) => say(`unit.${id}`),
      rowHead: true,
      sort: { href: '#tables' },
    },
    {
      id: 'state',
      head: say('table.state'),
      cell: ({ tone }) => tone && <StatusBadge tone={tone}>{say(`badge.${tone}`)}</StatusBadge>,
    },
    {
      id: 'people',
      head: say('table.people'),
      cell: ({ values }) => values[0],
      numeric: true,
      sort: { href: '#tables' },
    },
    {
      id: 'rate',
      head: say('table.rate'),
      cell: ({ values }) => `${values[1]}${say('percent')}`,
      numeric: true,
      sort: { href: '#tables', direction: 'descending' },
    },
    {
      id: 'trend',
      head: say('table.trend'),
      cell: ({ id, trend }) => (
        <Sparkline label={`${say(`unit.${id}`)}: ${trend[0]}–${trend.at(-1)}`} values={trend} />
      ),
      numeric: true,
    },
  ]
}
