import { usePage } from '#app/platform/page-context.tsx'
import { Cluster } from '#app/ui/layout.tsx'
import { StatusBadge } from '#app/ui/status-badge.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import type { MatrixRow, Requirements } from '../admin-requirements.server.ts'
import { groupInWords } from './rule-words.ts'

/** admin/requirements: groups of people by certifications, with the rules in force in the cells. */
export function RequirementMatrix({ requirements }: { requirements: Requirements }) {
  const { t, locale } = usePage()
  const { matrix, certifications } = requirements
  const columns: Column<MatrixRow>[] = [
    {
      id: 'group',
      head: t('admin.requirements.group.label'),
      cell: ({ group }) => t(`admin.requirements.group.${group.kind}`),
    },
    {
      id: 'who',
      head: t('admin.requirements.who'),
      rowHead: true,
      cell: ({ group }) => groupInWords(t, locale, group, requirements),
    },
    ...certifications.map(({ id, title }) => ({
      id,
      head: title[locale],
      cell: ({ cells }: MatrixRow) => <Rules rules={cells[id] ?? []} />,
    })),
  ]
  return (
    <Table
      caption={t('admin.requirements.matrix')}
      captionHidden
      phone="scroll"
      rows={matrix}
      rowKey={({ group }) => `${group.kind} ${group.key}`}
      columns={columns}
    />
  )
}

function Rules({ rules }: { rules: Omit<Requirements['rules'][number], 'inForce'>[] }) {
  const { t } = usePage()
  return (
    <Cluster>
      {rules.map(({ id, version, strength, dueDays }) => (
        <a key={`${id} ${version}`} href={`#rule-${id}-${version}`}>
          <StatusBadge tone={strength === 'mandatory' ? 'attention' : 'neutral'}>
            {t(`admin.requirements.${strength}`)}
          </StatusBadge>{' '}
          {strength === 'mandatory' && t('admin.requirements.within', { days: dueDays })}
        </a>
      ))}
    </Cluster>
  )
}
