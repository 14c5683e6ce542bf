import type { Diagnostic } from '@codemirror/lint'
import type { Text } from '@codemirror/state'

/** What was found in the text, as the links beside it say: `data-line`, `data-column`, `data-severity`. */
export function diagnosticsFrom(links: Iterable<HTMLElement>, text: Text): Diagnostic[] {
  const found = [...links].map((link): Diagnostic => {
    const from = offsetOf(link, text)
    const line = text.lineAt(from)
    const to = Math.min(line.to, from + Math.max(1, wordLength(line.text.slice(from - line.from))))
    const severity = link.dataset.severity === 'warning' ? 'warning' : 'error'
    return { from, to, severity, message: link.textContent ?? '' }
  })
  return found.sort((a, b) => a.from - b.from)
}

/** Where in the text a link leads; the beginning where the text no longer has that line. */
export function offsetOf({ dataset }: HTMLElement, text: Text): number {
  const number = Number(dataset.line) || 1
  if (number > text.lines) return 0
  const line = text.line(number)
  return Math.min(line.to, line.from + (Number(dataset.column) || 1) - 1)
}

function wordLength(text: string): number {
  return /^[\p{L}\p{N}_<.-]*/u.exec(text)?.[0].length ?? 0
}
