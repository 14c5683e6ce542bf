import { alignedTable } from '#app/cli/aligned-table.ts'
import type { Floor } from './floors.ts'
import type { Figure } from './measure.ts'
import type { Results } from './results.ts'

const rounded = (value: number, digits = 0): string =>
  Number.isFinite(value) ? value.toFixed(digits) : '–'

const heads = ['what', 'baseline', 'people', 'at once', 'a second', 'p50 ms', 'p99 ms']
const moreHeads = ['server ms', 'baseline/s', 'share of it', 'others']

function cells({ name, people, concurrency, baseline, ...measured }: Figure): string[] {
  const { perSecond, p50, p99, serverMs, othersShare } = measured
  const share = baseline ? (perSecond / baseline.perSecond) * 100 : Number.NaN
  return [
    ...[name, baseline?.kind ?? '–', String(people), String(concurrency)],
    ...[rounded(perSecond), rounded(p50, 1), rounded(p99, 1), rounded(serverMs, 2)],
    ...[baseline ? rounded(baseline.perSecond) : '–', `${rounded(share, 1)} %`],
    `${rounded(othersShare * 100)} %`,
  ]
}

const megabytes = ({ resident, own }: { resident: number; own: number }) =>
  `${rounded(resident)} MB resident (${rounded(own)} MB its own)`

/** Everything that was measured, for a reader. `turns` says what one turn of each scenario is. */
export function tableOf(results: Results, turns: ReadonlyMap<string, string>): string {
  const { figures, imports, visits, memory } = results
  const parts: string[] = []
  if (figures.length > 0) {
    const said = [...new Set(figures.map(({ name }) => name))].map(
      (name) => `  ${name}: ${turns.get(name)}`,
    )
    const legend = [
      'Baselines: bytes = a bare node:http server in as many processes sending the same bytes;',
      'rows = one writer inserting the same rows in as many transactions, synchronous = FULL.',
      'server ms = processor time that the server uses for one; others = share of the machine that',
      'was used by what is no part of this run: where it is much, the figures mean little.',
    ]
    const table = alignedTable([...heads, ...moreHeads], figures.map(cells), 2)
    parts.push(table, [...said, ...legend].join('\n'))
  }
  const lines = [
    ...imports.map(({ people, seconds, historySeconds, longestMs, plainSeconds }) => {
      const rate = `${rounded(people / seconds)} people a second`
      const then = `then their certificates, absences and waivers: ${rounded(historySeconds, 1)} s`
      const plain = `all the same rows written plainly: ${rounded(plainSeconds, 1)} s`
      const longest = `longest write transaction ${rounded(longestMs)} ms`
      return `import of ${people} people: ${rounded(seconds, 1)} s (${rate}); ${then}; ${plain}; ${longest}`
    }),
    ...visits.map(({ page, kilobytes, requests, readableWithoutScript }) => {
      const readable = readableWithoutScript ? 'readable' : 'NOT readable'
      const size = `${rounded(kilobytes, 1)} KB over the wire in ${requests} requests`
      return `first visit of the ${page} page: ${size}, ${readable} without a script`
    }),
    ...memory.map(({ people, processes, before, after }) => {
      return `memory of the server with ${people} people, ${processes} processes: ${megabytes(before)} at first, ${megabytes(after)} at the end`
    }),
  ]
  if (lines.length > 0) parts.push(lines.join('\n'))
  return parts.join('\n\n')
}

/** What was to be reached, each met or not met. */
export function floorTable(floors: readonly Floor[]): string {
  const rows = floors.map(({ what, reached, met }) => [what, met ? 'met' : 'NOT MET', reached])
  return alignedTable(['to be reached', '', 'reached'], rows, 3)
}
