import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { PageTitle } from '#app/ui/page-title.tsx'

export const handle: PageHandle = { title: (t) => t('account.waiting.title') }

/** After a proved address that no personnel record or allowed domain vouches for. */
export default function Waiting() {
  const t = useT()
  return (
    <div className="narrow">
      <PageTitle title={t('account.waiting.title')} lead={<p>{t('account.waiting.lead')}</p>} />
      <p>{t('account.waiting.next')}</p>
    </div>
  )
}
