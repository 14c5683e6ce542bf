import type { Translate } from '#app/platform/i18n/translate.ts'

/** "28 s", "3 min 5 s". */
export function durationWords(t: Translate, seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  if (minutes === 0) return t('media.seconds', { seconds })
  return t('media.duration', { minutes, seconds: seconds % 60 })
}

export function languageWords(t: Translate, language: string | null): string {
  return t(`media.language.${language ?? 'both'}`)
}
