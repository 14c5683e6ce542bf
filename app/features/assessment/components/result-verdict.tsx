import { formatInstant, formatRate } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Verdict } from '#app/ui/verdict.tsx'
import type { Beginning } from '../intro.server.ts'
import type { Result } from '../result.server.ts'

/** Passed or not yet, in two words, with the score. */
export function ResultVerdict({ result }: { result: Result }) {
  const { t, locale } = usePage()
  const { title, shown, passed, scaledScore, pass, reason, timeRanOut } = result
  if (shown === 'invalidated') {
    return (
      <Verdict tone="neutral" about={title} word={t('assess.result.invalidated')}>
        <p>{t('assess.result.invalidated-why', { reason: reason ?? '' })}</p>
      </Verdict>
    )
  }
  const rates = { score: formatRate(scaledScore, locale, 0), pass: formatRate(pass, locale, 0) }
  return (
    <Verdict
      tone={passed ? 'good' : 'attention'}
      about={title}
      word={t(passed ? 'assess.result.passed' : 'assess.result.not-yet')}
    >
      <p>{t('assess.result.score', rates)}</p>
      {timeRanOut && <p>{t('assess.result.time-ran-out')}</p>}
    </Verdict>
  )
}

/** When it may be tried again. */
export function TryAgain({ beginning, href }: { beginning: Beginning; href: string }) {
  const { t, locale, timeZone } = usePage()
  if (beginning.kind === 'used-up') {
    const instant = formatInstant(beginning.until, locale, timeZone)
    return <p>{t('assess.result.again-at', { instant })}</p>
  }
  if (beginning.kind !== 'ready') return null
  return (
    <>
      <p>{t('assess.result.again-now', { count: beginning.triesLeft })}</p>
      <p>
        <LinkButton kind="primary" href={href}>
          {t('assess.result.again')}
        </LinkButton>
      </p>
    </>
  )
}
