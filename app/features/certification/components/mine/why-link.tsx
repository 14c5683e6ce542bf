import { useT } from '#app/platform/page-context.tsx'

type WhyLinkProps = {
  certificationId: string
  /** Tells several such links of a page apart, for those who do not see what stands beside them. */
  title?: string
}

/** To the page that explains, step by step, why something is asked. */
export function WhyLink({ certificationId, title }: WhyLinkProps) {
  const t = useT()
  return (
    <a href={`/learn/why/${certificationId}`}>
      {t('learn.why')}
      {title && <span className="visually-hidden">{t('learn.why-of', { title })}</span>}
    </a>
  )
}
