import type { ImportFinding } from '#app/features/organisation/import/findings.ts'
import type { Changes } from '#app/features/organisation/import/part.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { Table } from '#app/ui/table.tsx'

/** What an import changes: how many of each kind, and the first of them. */
export function ImportChanges({ changes }: { changes: Changes[] }) {
  const { t } = usePage()
  return (
    <Table
      caption={t('import-page.run.change')}
      captionHidden
      rows={changes}
      rowKey={({ kind }) => kind}
      columns={[
        {
          id: 'change',
          head: t('import-page.run.change'),
          rowHead: true,
          cell: ({ kind, count }) => t(`import.change.${kind}`, { count }),
        },
        {
          id: 'first',
          head: t('import-page.run.first'),
          cell: ({ first, count }) => (
            <ul>
              {first.map(({ row, who, what }) => (
                <li key={`${row} ${who} ${what}`}>
                  {[who, what].filter(Boolean).join(' → ')}
                  {row > 0 && <small> ({t('import-page.run.row', { row })})</small>}
                </li>
              ))}
              {count > first.length && <li>{t('import.more', { count: count - first.length })}</li>}
            </ul>
          ),
        },
      ]}
    />
  )
}

type Findings = { findings: ImportFinding[]; count: number }

/** What is wrong with the files: file, row, column and the sentence. */
export function ImportFindings({ findings, count }: Findings) {
  const { t } = usePage()
  return (
    <>
      <Table
        caption={t('import-page.run.fault')}
        captionHidden
        rows={findings}
        rowKey={({ file, row, column, code }) => `${file}:${row}:${column} ${code}`}
        columns={[
          {
            id: 'fault',
            head: t('import-page.run.fault'),
            rowHead: true,
            cell: ({ code, params }) => t(`import.finding.${code}`, params),
          },
          { id: 'file', head: t('import-page.run.file'), cell: ({ file }) => file },
          { id: 'row', head: t('import-page.run.place'), numeric: true, cell: ({ row }) => row },
          {
            id: 'column',
            head: t('import-page.run.column'),
            cell: ({ column }) => (column === '-' ? t('import-page.run.whole') : column),
          },
        ]}
      />
      {count > findings.length && (
        <p>{t('import-page.run.findings-more', { count: count - findings.length })}</p>
      )}
    </>
  )
}
