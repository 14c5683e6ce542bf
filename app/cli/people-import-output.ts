import type { Changes } from '#app/features/organisation/import/part.ts'
import type { ImportRefusal } from '#app/features/organisation/import/run.server.ts'
import { translatorFor } from '#app/platform/i18n/messages.server.ts'

const say = translatorFor('en')

type Shown = {
  changes: readonly Changes[]
  on: string
  dryRun: boolean
  longestMs: number
  seconds: number
}

const line = (text: string) => process.stdout.write(`${text}\n`)

/** What was changed, or would be: counts, and the first of each kind. */
export function showOutcome(shown: Shown, json: boolean): void {
  const { changes, on, dryRun, longestMs, seconds } = shown
  if (json) {
    const told = { ok: true, dryRun, on, changes, seconds, longestTransactionMs: longestMs }
    return void line(JSON.stringify(told))
  }
  if (changes.length === 0) return void line(say('import.nothing'))
  line(say(dryRun ? 'import.would' : 'import.changed', { on }))
  for (const { kind, count, first } of changes) {
    line(`  ${say(`import.change.${kind}`, { count })}`)
    for (const { who, what } of first) line(`    ${[who, what].filter(Boolean).join(' → ')}`)
    const more = count - first.length
    if (more > 0) line(`    ${say('import.more', { count: more })}`)
  }
  const longest = `longest write transaction ${longestMs.toFixed(0)} ms`
  line(`${seconds.toFixed(1)} s${dryRun ? '' : `; ${longest}`}`)
}

/** Why nothing was changed: each finding as `file:row:column message`. */
export function showFailure(refusal: ImportRefusal, json: boolean): void {
  if (typeof refusal === 'string') {
    const message = say(`import.refusal.${refusal}`)
    if (json) line(JSON.stringify({ ok: false, refusal, message }))
    else process.stderr.write(`${message}\n`)
    return
  }
  const { findings, count } = refusal
  const told = findings.map(({ file, row, column, code, params }) => {
    return { file, row, column, code, message: say(`import.finding.${code}`, params) }
  })
  if (json) return void line(JSON.stringify({ ok: false, count, findings: told }))
  for (const { file, row, column, message } of told) line(`${file}:${row}:${column} ${message}`)
  const more = count - told.length
  if (more > 0) line(say('import.more', { count: more }))
  process.stderr.write(`${say('import.findings', { count })}\n`)
}
