import type { WhyPage } from '#app/features/why.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'

/** What rules look at in a person, as it is recorded today. */
export function WhyFacts({ facts }: { facts: WhyPage['facts'] }) {
  const t = useT()
  if (!facts) return <p>{t('learn.why-page.no-facts')}</p>
  const { category, grade, band, unit, roles, leads } = facts
  return (
    <DescriptionList
      entries={[
        { term: t('person.category'), description: t(`person.category-of.${category}`) },
        { term: t('person.grade'), description: grade ?? t('person.no-grade') },
        { term: t('person.band.label'), description: t(`person.band.${band}`) },
        { term: t('person.unit'), description: unit ?? t('person.no-unit') },
        {
          term: t('learn.why-page.roles'),
          description: roles.length > 0 ? roles.join(', ') : t('person.none'),
        },
        {
          term: t('learn.why-page.leads'),
          description: t(`learn.why-page.leads-${leads ? 'yes' : 'no'}`),
        },
      ]}
    />
  )
}
