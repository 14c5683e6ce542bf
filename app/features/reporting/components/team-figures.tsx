import { formatNumber } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { addressWith } from '#app/platform/query.ts'
import { KeyFigure, KeyFigures } from '#app/ui/key-figure.tsx'
import type { TeamPage } from '../team-page.server.ts'

type Given = Record<string, string>

/** Narrows the list to a status, and leaves the unit and the certification as they are. */
export const withStatus = (given: Given, status: string) =>
  addressWith('/team', given, { status, page: null, sort: null, order: null, q: null })

/** Certified, overdue, expiring: three numbers as sentences, each leading to its people. */
export function TeamFiguresView({ page, given }: { page: TeamPage; given: Given }) {
  const { t, locale } = usePage()
  const { required, certified, overdue, expiring30, expiring60, expiring90 } = page.figures
  const say = (value: number) => formatNumber(value, locale)
  return (
    <KeyFigures>
      <KeyFigure
        value={required === 0 ? '–' : say(certified)}
        sentence={
          required === 0
            ? t('team.figures.certified-none')
            : t('team.figures.certified', { required })
        }
        href={required === 0 ? undefined : withStatus(given, 'certified')}
        tone="good"
      />
      <KeyFigure
        value={say(overdue)}
        sentence={t('team.figures.overdue', { count: overdue })}
        href={withStatus(given, 'overdue')}
        tone={overdue > 0 ? 'danger' : 'neutral'}
      />
      <KeyFigure
        value={say(expiring30)}
        sentence={t('team.figures.expiring', { count: expiring30 })}
        href={withStatus(given, 'expiring30')}
        tone={expiring30 > 0 ? 'attention' : 'neutral'}
        note={
          <a href={withStatus(given, 'expiring90')}>
            {t('team.figures.more', { sixty: say(expiring60), ninety: say(expiring90) })}
          </a>
        }
      />
    </KeyFigures>
  )
}

/** Who has expired already is not among those who expire soon, and is not lost either. */
export function ExpiredAlready({ page, given }: { page: TeamPage; given: Given }) {
  const { t } = usePage()
  const { overdue, inGrace } = page.figures
  if (!given.status?.startsWith('expiring') || overdue + inGrace === 0) return null
  return (
    <p>
      {t('team.expired-already')}{' '}
      <a href={withStatus(given, 'overdue')}>{t('team.expired-overdue', { count: overdue })}</a>
      {' · '}
      <a href={withStatus(given, 'inGrace')}>{t('team.expired-grace', { count: inGrace })}</a>
    </p>
  )
}
