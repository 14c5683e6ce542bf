import { useT } from '#app/platform/page-context.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** A check that takes longer than a page should wait goes on; `href` is the page to look at again. */
export function StillChecking({ href }: { href: string }) {
  const t = useT()
  return (
    <Notice title={t('author.checking.title')}>
      <p>
        {t('author.checking.advice')} <a href={href}>{t('author.checking.again')}</a>
      </p>
    </Notice>
  )
}
