import type { Visit } from './first-visit.ts'
import type { Name } from './options.ts'
import type { ImportFigure, Results } from './results.ts'

/** What is to be reached, and whether it was. */
export type Floor = { what: string; reached: string; met: boolean }

/** Every floor that this run can speak of; of several sizes the largest is meant. */
export function floorsOf({ figures, imports, visits }: Results): Floor[] {
  const at = (name: Name, concurrency: number) =>
    figures.filter((one) => one.name === name && one.concurrency === concurrency).at(-1)
  const floors: Floor[] = []
  const faster = (name: Name, perSecondMin: number, p99Max?: number) => {
    const found = at(name, 32)
    if (!found) return
    const { perSecond, p99 } = found
    const within = p99Max === undefined ? '' : `, p99 ≤ ${p99Max} ms`
    floors.push({
      what: `${name} ≥ ${perSecondMin} a second${within}, 32 at once`,
      reached: `${perSecond.toFixed(0)} a second${within && `, p99 ${p99.toFixed(0)} ms`}`,
      met: perSecond >= perSecondMin && (p99Max === undefined || p99 <= p99Max),
    })
  }
  faster('course', 1000, 150)
  faster('lesson', 1000, 150)
  faster('answer', 1000)
  faster('attempt', 100)
  for (const concurrency of [1, 8]) {
    const found = at('api', concurrency)
    if (!found) continue
    const { p99, people } = found
    const what = `rate by API p99 ≤ 20 ms, ${people} people, ${concurrency} at once`
    floors.push({ what, reached: `${p99.toFixed(1)} ms`, met: p99 <= 20 })
  }
  return [...floors, ...importFloors(imports), ...visitFloors(visits)]
}

function importFloors(imports: ImportFigure[]): Floor[] {
  const largest = imports.at(-1)
  if (!largest) return []
  const { people, seconds, longestMs } = largest
  const longest = {
    what: `longest write transaction of the import of ${people} people ≤ 50 ms`,
    reached: `${longestMs.toFixed(0)} ms`,
    met: longestMs <= 50,
  }
  if (people < 100_000) return [longest]
  const what = `import of ${people} people < 60 s`
  return [{ what, reached: `${seconds.toFixed(1)} s`, met: seconds < 60 }, longest]
}

function visitFloors(visits: Visit[]): Floor[] {
  const lesson = visits.find(({ page }) => page === 'lesson')
  if (!lesson) return []
  const { kilobytes, requests, readableWithoutScript } = lesson
  return [
    {
      what: 'first visit of a lesson ≤ 150 KB in ≤ 20 requests, readable before any script',
      reached: `${kilobytes.toFixed(0)} KB in ${requests}${readableWithoutScript ? '' : ', not readable'}`,
      met: kilobytes <= 150 && requests <= 20 && readableWithoutScript,
    },
  ]
}
