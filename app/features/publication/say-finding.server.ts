import type { Finding } from '#app/domain/finding.ts'
import type { Locale } from '#app/domain/text.ts'
import { translatorFor } from '#app/platform/i18n/messages.server.ts'

/** A finding in a sentence. */
export function sayFinding({ rule, params }: Finding, locale: Locale): string {
  return translatorFor(locale)(`finding.${rule}`, params)
}
