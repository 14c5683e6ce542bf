import { useT } from '#app/platform/page-context.tsx'

/** To the page that explains, step by step, why something is asked. */
export function WhyLink({ certificationId, title }: { certificationId: string; title: string }) {
  const t = useT()
  return (
    <a href={`/learn/why/${certificationId}`}>
      {t('learn.why')}
      <span className="visually-hidden">{t('learn.why-of', { title })}</span>
    </a>
  )
}
