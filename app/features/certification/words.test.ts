import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { locales } from '#app/domain/text.ts'
import { translatorFor } from '#app/platform/i18n/messages.server.ts'
import { reasonWords } from './components/standing-words.ts'

/** Every code that a standing may give as a reason, as the rules' own file writes them. */
function codes(): string[] {
  const source = readFileSync('app/domain/standing-reasons.ts', 'utf8')
  const code = source.replace(/\/\*\*[\s\S]*?\*\//g, '')
  return [...new Set([...code.matchAll(/'([a-z]+\.[a-zA-Z]+)'/g)].map(([, found]) => found!))]
}

const params = {
  ...{ rule: 'everybody', version: 2, why: 'It matters.', days: 3, source: 'earned' },
  ...{ from: '2026-01-01', lastDay: '2026-02-03', issuedOn: '2026-04-05', due: '2026-06-07' },
  ...{ revokedOn: '2026-08-09', credential: 'c-1' },
}

test.each(locales)('every reason is a whole sentence (%s)', (locale) => {
  expect(codes()).toHaveLength(20)
  for (const code of codes()) {
    const sentence = reasonWords(translatorFor(locale), locale, { code, params })
    expect(sentence, code).toMatch(/^\p{Lu}.*[.)]$/su)
    expect(sentence, code).not.toMatch(/[{}]|undefined|\d{4}-\d{2}-\d{2}/)
  }
})

test.each(['en', 'fr'] as const)(
  'every refusal of an answer or an attempt has its sentence (%s)',
  (locale) => {
    const t = translatorFor(locale)
    const unread = ['unknown-option', 'several-values', 'not-a-number', 'ambiguous-number']
    const unranked = ['too-long', 'unknown-rank', 'duplicate-rank']
    for (const refusal of [...unread, ...unranked])
      expect(t(`items.error.${refusal}`)).toMatch(/\.$/)
    const attempts = ['not-open', 'too-late', 'foreign-item', 'time-left', 'not-found']
    const starts = ['not-available', 'not-settled', 'already-open', 'used-up']
    for (const refusal of [...attempts, ...starts])
      expect(t(`assess.refusal.${refusal}`)).toMatch(/\.$/)
    const revocations = [
      'own',
      'already-revoked',
      'reason-missing',
      'reason-long',
      'impossible-day',
    ]
    for (const refusal of revocations) expect(t(`certify.revocation.${refusal}`)).toMatch(/\.$/)
  },
)
