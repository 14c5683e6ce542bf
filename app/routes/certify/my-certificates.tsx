import type { LoaderFunctionArgs } from '@remix-run/node'
import { EarlierTable, HeldTable } from '#app/features/certification/components/held-table.tsx'
import { MissingList } from '#app/features/certification/components/missing-list.tsx'
import { myCertificates } from '#app/features/certification/my-certificates.server.ts'
import { requireLearner } from '#app/features/guard.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Section } from '#app/ui/layout.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export const handle: PageHandle = { title: (t) => t('certify.title') }

/** What I hold and until when, what is missing, what I held before. */
export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireLearner(request)
  return myCertificates(ctx, ctx.learnerId)
}

export default function MyCertificates() {
  const t = useT()
  const { held, missing, earlier } = useLoaded<typeof loader>()
  return (
    <>
      <PageTitle
        title={t('certify.title')}
        lead={<p>{t('certify.lead', { held: held.length })}</p>}
      />
      <Section id="held" heading={t('certify.held')}>
        {held.length > 0 ? (
          <HeldTable held={held} />
        ) : (
          <EmptyState title={t('certify.held-none')}>
            <p>{t('certify.held-none-text')}</p>
          </EmptyState>
        )}
      </Section>
      <Section id="missing" heading={t('certify.missing')}>
        {missing.length > 0 ? (
          <MissingList missing={missing} />
        ) : (
          <p>{t('certify.missing-none')}</p>
        )}
      </Section>
      {earlier.length > 0 && (
        <Section id="earlier" heading={t('certify.earlier')}>
          <EarlierTable earlier={earlier} />
        </Section>
      )}
    </>
  )
}
