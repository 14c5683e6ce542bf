import { addDays } from '#app/domain/calendar.ts'
import { formatDay } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { Table } from '#app/ui/table.tsx'
import type { AwardShown } from '../held.server.ts'

/** What somebody holds and held, with the dates. */
export function AwardsTable({ awards }: { awards: AwardShown[] }) {
  const { t, locale } = usePage()
  return (
    <Table
      caption={t('admin.person.credentials')}
      captionHidden
      rows={awards}
      rowKey={({ id }) => id}
      empty={<p>{t('admin.person.no-credentials')}</p>}
      columns={[
        {
          id: 'certification',
          head: t('admin.person.certification'),
          rowHead: true,
          cell: ({ title }) => title[locale],
        },
        {
          id: 'issued',
          head: t('admin.person.issued'),
          cell: ({ issuedOn }) => formatDay(issuedOn, locale),
        },
        {
          id: 'until',
          head: t('admin.person.valid-until'),
          cell: ({ expiresOn, revokedOn }) => {
            if (revokedOn) return t('admin.person.revoked', { day: formatDay(revokedOn, locale) })
            return expiresOn ? formatDay(addDays(expiresOn, -1), locale) : t('admin.person.always')
          },
        },
        {
          id: 'source',
          head: t('admin.person.source'),
          cell: ({ source }) => t(`admin.person.sources.${source}`),
        },
      ]}
    />
  )
}
