import { formatDay } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { Deed } from '#app/ui/deed.tsx'
import type { Certificate } from '../certificate.server.ts'

/** The certificate as a document to print and frame. */
export function CertificateDeed({ certificate }: { certificate: Certificate }) {
  const { t, locale } = usePage()
  const { issuer, holder, title, summary, outcomes, issuedOn, lastDay, number } = certificate
  return (
    <Deed
      issuer={issuer}
      kind={t('certify.deed.kind')}
      opening={t('certify.deed.opening')}
      holder={holder ?? t('certify.deed.no-name')}
      purpose={t('certify.deed.purpose')}
      title={title}
      statement={
        <>
          <p>{summary}</p>
          <p>
            <small>
              {outcomes.map((outcome) => t('certify.deed.outcome', outcome)).join(' · ')}
            </small>
          </p>
        </>
      }
      facts={[
        { term: t('certify.deed.issued'), description: formatDay(issuedOn, locale) },
        {
          term: t('certify.deed.until'),
          description: lastDay ? formatDay(lastDay, locale) : t('certify.deed.always'),
        },
        { term: t('certify.deed.number'), description: number },
      ]}
      seal={<Code certificate={certificate} />}
      sealNote={`${t('certify.deed.verify')} ${certificate.verifyUrl}`}
    />
  )
}

function Code({ certificate: { qr } }: { certificate: Certificate }) {
  const { t } = usePage()
  return (
    <svg viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={t('certify.deed.qr')}>
      <rect width={qr.size} height={qr.size} fill="#ffffff" />
      <path d={qr.path} fill="#000000" shapeRendering="crispEdges" />
    </svg>
  )
}
