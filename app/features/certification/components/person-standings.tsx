import { usePage } from '#app/platform/page-context.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import type { LearnerStanding } from '../standings.server.ts'
import { StandingLine } from './standing-line.tsx'
import { reasonWords } from './standing-words.ts'

/** team/person: each certification with its status, the day that matters, and why. */
export function PersonStandings({ standings }: { standings: LearnerStanding[] }) {
  const { t, locale } = usePage()
  return (
    <dl className="description-list">
      {standings.map(({ certificationId, title, standing }) => (
        <div key={certificationId}>
          <dt>{title[locale]}</dt>
          <dd>
            <StandingLine standing={standing} />
            <Disclosure summary={t('team.person.why')}>
              <ul>
                {standing.reasons.map((reason) => {
                  const words = reasonWords(t, locale, reason)
                  return <li key={words}>{words}</li>
                })}
              </ul>
            </Disclosure>
          </dd>
        </div>
      ))}
    </dl>
  )
}
