import { formatDay } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Section } from '#app/ui/layout.tsx'
import type { ReportPage } from '../report-page.server.ts'

const hashCharacters = 12

/** report: the published definition beside the figures, with its version and the days they are of. */
export function DefinitionNote({ page }: { page: ReportPage }) {
  const { t, locale } = usePage()
  const { definition, query, knownOn } = page
  const state = t('report.definition.state', {
    asOf: formatDay(query.asOf, locale),
    knownOn: formatDay(knownOn, locale),
  })
  return (
    <Section id="definition" heading={t('report.definition.heading')}>
      <p>{state}</p>
      {definition ? (
        <>
          <DescriptionList
            entries={definition.words.map(({ part, text }) => ({
              term: t(`report.definition.${part}`),
              description: text,
            }))}
          />
          <p>
            {t('report.definition.version', { hash: definition.hash.slice(0, hashCharacters) })}
          </p>
        </>
      ) : (
        <p>{t('report.definition.none')}</p>
      )}
    </Section>
  )
}
