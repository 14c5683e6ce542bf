import type { LoaderFunctionArgs } from '@remix-run/node'
import { ownCertificate } from '#app/features/certification/certificate.server.ts'
import { certificatePdf } from '#app/features/certification/pdf/certificate-pdf.server.ts'
import { requireLearner } from '#app/features/guard.server.ts'
import { env } from '#app/platform/env.server.ts'
import { translatorFor } from '#app/platform/i18n/messages.server.ts'
import { countTry } from '#app/platform/rate-limit.server.ts'
import { notFound } from '#app/platform/respond.server.ts'

/** Making one takes some fifty milliseconds in which nobody else is answered. */
const limit = { name: 'certificate-pdf', count: 30, seconds: 600 }

/** One's own certificate as a PDF. A revoked one is no longer handed out: 410. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireLearner(request)
  const certificate = ownCertificate(ctx, ctx.learnerId, params.credentialId!)
  if (!certificate) throw notFound()
  if (certificate.state === 'revoked') throw new Response(null, { status: 410 })
  const wait = countTry(ctx.db, limit, ctx.learnerId, ctx.now)
  if (wait !== null) {
    throw new Response(null, { status: 429, headers: { 'retry-after': String(wait) } })
  }
  const t = translatorFor(ctx.locale)
  const label = env().LABEL_DEFAULT
  const bytes = await certificatePdf(certificate, { t, locale: ctx.locale, label })
  const name = `${t('certify.deed.file')}-${certificate.number}.pdf`
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${name}"`,
      'content-length': String(bytes.length),
    },
  })
}
