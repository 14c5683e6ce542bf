import { formatDay } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { StatusBadge } from '#app/ui/status-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import type { EarlierCredential, HeldCredential } from '../my-certificates.server.ts'

/** What I hold, with the last valid day and when it may be renewed. */
export function HeldTable({ held }: { held: HeldCredential[] }) {
  const { t, locale } = usePage()
  return (
    <Table
      caption={t('certify.held')}
      captionHidden
      rows={held}
      rowKey={({ credentialId }) => credentialId}
      rowHref={({ credentialId }) => `/certify/${credentialId}`}
      columns={[
        { id: 'name', head: t('certify.name'), rowHead: true, cell: ({ title }) => title },
        {
          id: 'issued',
          head: t('certify.issued'),
          cell: ({ issuedOn }) => formatDay(issuedOn, locale),
        },
        {
          id: 'expires',
          head: t('certify.expires'),
          cell: ({ lastDay }) => (lastDay ? formatDay(lastDay, locale) : t('certify.always')),
        },
        { id: 'renewal', head: t('certify.renewal'), cell: (one) => <Renewal {...one} /> },
      ]}
    />
  )
}

function Renewal({ renewFrom, renewalOpen }: HeldCredential) {
  const { t, locale } = usePage()
  if (renewalOpen) return <StatusBadge tone="attention">{t('certify.renew-now')}</StatusBadge>
  if (renewFrom) return <>{t('certify.renew-from', { day: formatDay(renewFrom, locale) })}</>
  return <>{t('certify.no-renewal')}</>
}

/** What I held before, and how each ended. */
export function EarlierTable({ earlier }: { earlier: EarlierCredential[] }) {
  const { t, locale } = usePage()
  return (
    <Table
      caption={t('certify.earlier')}
      captionHidden
      rows={earlier}
      rowKey={({ credentialId }) => credentialId}
      rowHref={({ credentialId }) => `/certify/${credentialId}`}
      columns={[
        { id: 'name', head: t('certify.name'), rowHead: true, cell: ({ title }) => title },
        {
          id: 'issued',
          head: t('certify.issued'),
          cell: ({ issuedOn }) => formatDay(issuedOn, locale),
        },
        { id: 'ended', head: t('certify.ended'), cell: (one) => <Ended {...one} /> },
      ]}
    />
  )
}

function Ended({ state, lastDay, revokedOn }: EarlierCredential) {
  const { t, locale } = usePage()
  const day = formatDay((state === 'revoked' ? revokedOn : lastDay) ?? '', locale)
  if (state === 'replaced') return <>{t('certify.ended-replaced')}</>
  return <>{t(`certify.ended-${state}`, { day })}</>
}
