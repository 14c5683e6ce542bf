import { formatInstant, formatRate } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Stack } from '#app/ui/layout.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Beginning, Intro } from '../intro.server.ts'

/** What is asked, how long it takes, what is needed, what one learns from it. */
export function IntroFacts({ intro }: { intro: Intro }) {
  const { t, locale } = usePage()
  const { questions, timeLimitMinutes, pass, attempts, coolDownHours, review } = intro
  return (
    <DescriptionList
      entries={[
        {
          term: t('assess.intro.questions'),
          description: t('assess.intro.questions-n', { count: questions }),
        },
        {
          term: t('assess.intro.time'),
          description:
            timeLimitMinutes === null
              ? t('assess.intro.no-limit')
              : t('assess.intro.minutes', { count: timeLimitMinutes }),
        },
        {
          term: t('assess.intro.pass'),
          description: t('assess.intro.pass-at', { rate: formatRate(pass, locale, 0) }),
        },
        {
          term: t('assess.intro.attempts'),
          description: t('assess.intro.attempts-rule', { count: attempts, hours: coolDownHours }),
        },
        { term: t('assess.intro.review'), description: t(`assess.intro.shows.${review}`) },
      ]}
    />
  )
}

/** The one thing to do: start, go on, or know when. */
export function Begin({ beginning }: { beginning: Beginning }) {
  const { t, locale, timeZone } = usePage()
  switch (beginning.kind) {
    case 'resume': {
      const { attemptId, position } = beginning
      return (
        <p>
          <LinkButton kind="primary" href={`/assess/attempt/${attemptId}/${position}`}>
            {t('assess.intro.resume')}
          </LinkButton>
        </p>
      )
    }
    case 'ready':
      return (
        <form method="post">
          <Stack gap="small">
            <p>{t('assess.intro.tries-left', { count: beginning.triesLeft })}</p>
            <div>
              <Button kind="primary">{t('assess.intro.start')}</Button>
            </div>
          </Stack>
        </form>
      )
    case 'used-up':
      return (
        <Notice tone="attention" title={t('assess.intro.used-up')}>
          <p>
            {t('assess.intro.again-at', {
              instant: formatInstant(beginning.until, locale, timeZone),
            })}
          </p>
        </Notice>
      )
    case 'not-available':
      return <Notice tone="neutral">{t('assess.intro.not-available')}</Notice>
  }
}
