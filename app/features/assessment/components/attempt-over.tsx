import { useT } from '#app/platform/page-context.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import type { Over } from '../under-way.server.ts'

/** Where an attempt takes no more answers: what became of it, and the way to its result. */
export function AttemptOver({ over, refusal }: { over: Over; refusal?: string }) {
  const t = useT()
  return (
    <>
      <PageTitle
        kind={over.title}
        title={t(over.timeRanOut ? 'assess.over.time' : 'assess.over.title')}
        lead={<p>{t(over.timeRanOut ? 'assess.over.time-lead' : 'assess.over.lead')}</p>}
      />
      {refusal && (
        <Notice tone="attention" live>
          {t(refusal)}
        </Notice>
      )}
      <p>
        <LinkButton kind="primary" href={`/assess/attempt/${over.attemptId}/result`}>
          {t('assess.over.result')}
        </LinkButton>
      </p>
    </>
  )
}
