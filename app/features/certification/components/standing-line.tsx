import { formatDay } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { StatusBadge } from '#app/ui/status-badge.tsx'
import type { RequiredStanding } from '../team-standings.server.ts'
import { lastValidDay, statusWords } from './standing-words.ts'

type Shown = Pick<RequiredStanding, 'status' | 'since' | 'dueOn' | 'expiresOn'>

/** A status as a word with its mark, and the day that matters. */
export function StandingLine({ standing }: { standing: Shown }) {
  const { t } = usePage()
  const { tone, word } = statusWords(t, standing.status)
  return (
    <>
      <StatusBadge tone={tone}>{word}</StatusBadge> <StandingDay standing={standing} />
    </>
  )
}

function StandingDay({ standing }: { standing: Shown }) {
  const { t, locale } = usePage()
  const { status, since, dueOn, expiresOn } = standing
  switch (status) {
    case 'overdue':
      return <>{t('team.day.since', { day: formatDay(since, locale) })}</>
    case 'inTime':
      return <>{dueOn && t('team.day.due', { day: formatDay(dueOn, locale) })}</>
    case 'certified':
    case 'renewalOpen':
      return <>{expiresOn && t('team.day.until', { day: lastValidDay(expiresOn, locale) })}</>
    case 'inGrace':
    case 'lapsed':
      return <>{expiresOn && t('team.day.expired', { day: lastValidDay(expiresOn, locale) })}</>
    default:
      return null
  }
}
