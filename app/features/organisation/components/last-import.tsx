import { changeKinds } from '#app/features/organisation/import/part.ts'
import type { lastBatch } from '#app/features/records/batch-list.server.ts'
import { formatInstant } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'

/** admin/import: what the last import did, or that it is under way. */
export function LastImport({ last }: { last: ReturnType<typeof lastBatch> }) {
  const { t, locale, timeZone } = usePage()
  if (!last) return <p>{t('import-page.never')}</p>
  const when = formatInstant(last.startedAt, locale, timeZone)
  const counts = changeKinds
    .map((kind) => [kind, Number(last.result?.[kind] ?? 0)] as const)
    .filter(([, count]) => count > 0)
  return (
    <>
      <p>{t(`import-page.last-${last.state}`, { when })}</p>
      {last.state === 'published' && (
        <ul>
          {counts.map(([kind, count]) => (
            <li key={kind}>{t(`import.change.${kind}`, { count })}</li>
          ))}
        </ul>
      )}
    </>
  )
}
