import { join } from 'node:path'
import type { Finding } from '#app/domain/finding.ts'
import { sayFinding } from '#app/features/publication/say-finding.server.ts'

/** Prints findings as `file:line:column message [rule]`, and how many there are. */
export function printFindings(folder: string, findings: readonly Finding[]): void {
  for (const finding of findings) {
    const { file, line, column, severity, rule } = finding
    const word = severity === 'warning' ? 'warning: ' : ''
    const message = sayFinding(finding, 'en')
    process.stdout.write(`${join(folder, file)}:${line}:${column} ${word}${message} [${rule}]\n`)
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.length - errors
  process.stdout.write(`${count(errors, 'error')}, ${count(warnings, 'warning')}\n`)
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}

/** Says on a terminal what takes a while; a file or a pipe gets a line each. */
export function sayProgress(text: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[2K${text}`)
  else process.stdout.write(`${text}\n`)
}

export function endProgress(): void {
  if (process.stdout.isTTY) process.stdout.write('\r\u001b[2K')
}
