import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { verifiedCredential } from '#app/features/certification/certificate.server.ts'
import {
  VerifiedFacts,
  VerifiedVerdict,
} from '#app/features/certification/components/verified-facts.tsx'
import { visitorContext } from '#app/features/guard.server.ts'
import { currentRequest } from '#app/platform/context.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { countTry } from '#app/platform/rate-limit.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { Stack } from '#app/ui/layout.tsx'
import { Verdict } from '#app/ui/verdict.tsx'

const limit = { name: 'verify', count: 60, seconds: 60 }
const unlisted = { 'x-robots-tag': 'noindex, nofollow' }

export const handle: PageHandle = { title: (t) => t('certify.verify.title') }

export const headers = () => unlisted

/** Public: valid, expired, revoked or unknown, for whoever holds a certificate in their hands. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await visitorContext(request)
  const wait = countTry(ctx.db, limit, currentRequest().address, ctx.now)
  if (wait !== null) {
    throw new Response(null, { status: 429, headers: { 'retry-after': String(wait) } })
  }
  const verified = verifiedCredential(ctx, params.credential!)
  return data({ verified, today: ctx.today }, { status: verified ? 200 : 404 })
}

export default function Verify() {
  const t = useT()
  const { verified, today } = useLoaded<typeof loader>()
  if (!verified) {
    return (
      <Verdict
        tone="neutral"
        word={t('certify.verify.word.unknown')}
        about={t('certify.verify.title')}
      >
        <p>{t('certify.verify.unknown')}</p>
      </Verdict>
    )
  }
  return (
    <Stack>
      <VerifiedVerdict verified={verified} today={today} />
      <VerifiedFacts verified={verified} />
      <p>{t('certify.verify.about')}</p>
    </Stack>
  )
}
