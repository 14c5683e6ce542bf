import { errorAt, type Finding } from '#app/domain/finding.ts'
import { placeIn } from '#app/platform/source/decode.ts'

/** Within these no text keeps the parser busy for long; a lesson of an hour uses a tenth of them. */
export const lessonBytesMax = 64 * 1024
const linesMax = 2_000
const lineLengthMax = 4_000
const quoteDepthMax = 8
const containersOnLineMax = 12
const listIndentMax = 40
const openBracketsMax = 2_000
const closeBracesMax = 500
const emphasisRunsMax = 4_000
const columnsMax = 20
const cellsMax = 2_000

type Over = { what: string; max: number; found: number; offset: number }

/** What in a text goes beyond the limits. It is found without parsing, in one pass over the lines. */
export function sourceLimits(file: string, text: string): Finding[] {
  const over = [...ofWhole(text), ...ofLines(text.split('\n'))]
  return over.map(({ what, max, found, offset }) =>
    errorAt({ file, ...placeIn(text, offset) }, 'limit', { what, max, found }),
  )
}

function ofWhole(text: string): Over[] {
  return [
    overCount(text, /\[/g, 'brackets', openBracketsMax),
    overCount(text, /\}/g, 'braces', closeBracesMax),
    overCount(text, /\*+|_+/g, 'emphasis', emphasisRunsMax),
    overCount(text, /\|/g, 'cells', cellsMax),
  ].flat()
}

function overCount(text: string, pattern: RegExp, what: string, max: number): Over[] {
  let found = 0
  let offset = 0
  for (const match of text.matchAll(pattern)) {
    found++
    if (found === max + 1) offset = match.index
  }
  return found > max ? [{ what, max, found, offset }] : []
}

const containers = /^(?:[ \t]{0,1000}(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/

function ofLines(lines: string[]): Over[] {
  if (lines.length > linesMax) {
    const offset = lines.slice(0, linesMax).join('\n').length + 1
    return [{ what: 'lines', max: linesMax, found: lines.length, offset }]
  }
  const over: Over[] = []
  let offset = 0
  for (const line of lines) {
    const worst = ofLine(line)
    if (worst) over.push({ ...worst, offset })
    offset += line.length + 1
  }
  return over.slice(0, 5)
}

function ofLine(line: string): Omit<Over, 'offset'> | null {
  if (line.length > lineLengthMax) {
    return { what: 'lineLength', max: lineLengthMax, found: line.length }
  }
  const opened = containers.exec(line)?.[0] ?? ''
  const quotes = count(opened, />/g)
  if (quotes > quoteDepthMax) return { what: 'quotes', max: quoteDepthMax, found: quotes }
  const all = count(opened, />|[-+*]|\d+[.)]/g)
  if (all > containersOnLineMax) return { what: 'containers', max: containersOnLineMax, found: all }
  const indent = line.search(/[^ \t]/)
  if (indent > listIndentMax && /^(?:[-+*]|\d+[.)])[ \t]/.test(line.slice(indent))) {
    return { what: 'indent', max: listIndentMax, found: indent }
  }
  const columns = line.trimStart().startsWith('|') ? count(line, /\|/g) - 1 : 0
  return columns > columnsMax ? { what: 'columns', max: columnsMax, found: columns } : null
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length
}
