import type { Translate } from '#app/platform/i18n/translate.ts'

/** What the editor says, under the English words by which it asks. */
const keys: Record<string, string> = {
  Find: 'find',
  Replace: 'replace-with',
  next: 'next',
  previous: 'previous',
  all: 'all',
  'match case': 'case',
  regexp: 'pattern',
  'by word': 'word',
  replace: 'replace',
  'replace all': 'replace-all',
  close: 'close',
  'current match': 'current',
  'on line': 'on-line',
  'replaced match on line $': 'replaced-one',
  'replaced $ matches': 'replaced-many',
  'Go to line': 'line',
  go: 'go',
  Diagnostics: 'findings',
  'No diagnostics': 'no-findings',
  'Control character': 'control',
}

export function editorPhrases(t: Translate): Record<string, string> {
  return Object.fromEntries(
    Object.entries(keys).map(([phrase, key]) => [phrase, t(`author.phrases.${key}`)]),
  )
}
