import { usePage } from '#app/platform/page-context.tsx'
import { clockTime, timeLeftWords } from '../time-words.ts'
import { questionFormId, savedStatusId } from './question-form.tsx'

/** Time left and what has been saved, in words, above a question. */
export function AttemptBar({ leftMs, savedAt }: { leftMs: number | null; savedAt: number | null }) {
  const { t, locale, timeZone } = usePage()
  return (
    <div className="question-bar">
      {leftMs !== null && <TimeLeft leftMs={leftMs} />}
      <p id={savedStatusId} role="status">
        {savedAt === null
          ? t('assess.saved.not-yet')
          : t('assess.saved.at', { time: clockTime(savedAt, locale, timeZone) })}
      </p>
    </div>
  )
}

/** Counted down where the script runs; the server keeps the time and says the same at each page. */
export function TimeLeft({ leftMs }: { leftMs: number }) {
  const { t } = usePage()
  return (
    <p
      className="question-bar-time"
      role="timer"
      data-behaviour="countdown"
      data-left={leftMs}
      data-words={t('assess.time.counting', { time: '{time}' })}
      data-form={questionFormId}
      data-name="to"
      data-value="time-out"
    >
      {timeLeftWords(leftMs, t)}
    </p>
  )
}
