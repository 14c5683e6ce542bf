import { rmSync } from 'node:fs'
import { startServing } from '#test/support/serving.ts'
import { atEnd } from './endings.ts'
import { firstVisits } from './first-visit.ts'
import { cores } from './machine.ts'
import { measure, pidsOf, type RowsWritten } from './measure.ts'
import type { Options } from './options.ts'
import { anOrganisation, type Organisation, published } from './organisation.ts'
import { memoryMegabytes } from './processes.ts'
import { importAgain, writeAgain } from './raw-baselines.ts'
import type { Results } from './results.ts'
import { figuresScenarios, learnerScenarios } from './scenarios.ts'

type Run = { folder: string; options: Options; say: (words: string) => void; results: Results }

/** Measures what is asked for, one organisation after another. */
export async function runAll(folder: string, options: Options, say: Run['say']): Promise<Results> {
  const results: Results = { figures: [], imports: [], visits: [], memory: [] }
  const run = { folder, options, say, results }
  say('Publishing the content')
  const template = await published(folder)
  for (const people of options.sizes) {
    say(`Importing ${people} people`)
    const organisation = await anOrganisation(folder, template, people)
    const rows = await serveAndMeasure(run, organisation, people === options.sizes.at(-1))
    addRawBaselines(run, organisation, rows)
    if (options.only.has('import')) {
      const plainSeconds = importAgain(template, organisation)
      results.imports.push({ people, ...organisation.imported, plainSeconds })
    }
    rmSync(organisation.folder, { recursive: true, force: true })
  }
  return results
}

/** The figures in every organisation, all else in the largest one only. */
async function serveAndMeasure(
  { options, say, results }: Run,
  organisation: Organisation,
  isLargest: boolean,
): Promise<RowsWritten[]> {
  const asked = [...(isLargest ? learnerScenarios : []), ...figuresScenarios]
  const scenarios = asked.filter(({ name }) => options.only.has(name))
  const visiting = isLargest && options.only.has('visit')
  if (scenarios.length === 0 && !visiting) return []
  const { folder, people } = organisation
  const server = await startServing({ folder, env: { WORKERS: String(cores) } })
  atEnd(server.stop)
  const pids = pidsOf(server)
  const before = memoryMegabytes(pids)
  if (visiting) results.visits.push(...(await firstVisits(organisation, server)))
  const written: RowsWritten[] = []
  for (const scenario of scenarios) {
    const { figures, rows } = await measure(scenario, { organisation, server, options }, say)
    results.figures.push(...figures)
    if (rows) written.push(rows)
  }
  const after = memoryMegabytes(pids)
  results.memory.push({ people, processes: pids.length, before, after })
  await server.stop()
  return written
}

function addRawBaselines(
  { options, results }: Run,
  organisation: Organisation,
  all: RowsWritten[],
) {
  for (const rows of all) {
    const measured = writeAgain(rows, organisation, options)
    for (const figure of results.figures)
      if (figure.name === rows.name) figure.baseline = { kind: 'rows', ...measured }
  }
}
