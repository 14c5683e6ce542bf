import type { LoaderFunctionArgs } from '@remix-run/node'
import { type Certificate, ownCertificate } from '#app/features/certification/certificate.server.ts'
import { CertificateDeed } from '#app/features/certification/components/certificate-deed.tsx'
import { requireLearner } from '#app/features/guard.server.ts'
import { formatDay } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { notFound } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { LinkButton, PrintButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export const handle: PageHandle<Certificate> = {
  title: (t, { title }) => t('certify.page.title', { title }),
  breadcrumbs: (t) => [{ label: t('certify.title'), href: '/certify' }],
}

/** One's own certificate, to be printed and framed, with its state and the way to verify it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireLearner(request)
  const certificate = ownCertificate(ctx, ctx.learnerId, params.credentialId!)
  if (!certificate) throw notFound()
  return certificate
}

export default function CertificatePage() {
  const { t } = usePage()
  const certificate = useLoaded<typeof loader>()
  const { credentialId, title, state, number } = certificate
  return (
    <>
      <PageTitle
        title={title}
        kind={t('certify.deed.kind')}
        lead={<a href={`/verify/${number}`}>{t('certify.page.verify')}</a>}
        actions={
          state !== 'revoked' && (
            <>
              <PrintButton>{t('certify.page.print')}</PrintButton>
              <LinkButton href={`/certify/${credentialId}/pdf`} download>
                {t('certify.page.download')}
              </LinkButton>
            </>
          )
        }
      />
      <State certificate={certificate} />
      {state !== 'revoked' && <CertificateDeed certificate={certificate} />}
    </>
  )
}

function State({ certificate: { state, lastDay, revokedOn } }: { certificate: Certificate }) {
  const { t, locale } = usePage()
  if (state === 'valid') return null
  const day = formatDay((state === 'revoked' ? revokedOn : lastDay) ?? '', locale)
  return (
    <Notice tone={state === 'revoked' ? 'danger' : 'attention'} title={t(`certify.state.${state}`)}>
      <p>{t(`certify.page.${state}`, { day })}</p>
    </Notice>
  )
}
