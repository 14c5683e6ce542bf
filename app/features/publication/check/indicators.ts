import { errorAt, type Finding } from '#app/domain/finding.ts'
import { readYaml } from '#app/platform/source/read-yaml.ts'
import { type IndicatorData, IndicatorFile } from '../../catalogue/schema/indicator.ts'
import type { SourceFile } from '../../catalogue/sources.ts'
import type { Sourced } from './reference.ts'

/** Reads the definitions of the figures. */
export function checkIndicators(files: readonly SourceFile[]): {
  findings: Finding[]
  indicators: Sourced<IndicatorData>[]
} {
  const findings: Finding[] = []
  const indicators: Sourced<IndicatorData>[] = []
  for (const file of files) {
    const { findings: found, value, at } = readYaml(file.path, file.read(), IndicatorFile)
    findings.push(...found)
    if (!value) continue
    indicators.push({ file, value })
    const name = file.path.slice('indicators/'.length, -'.yml'.length)
    const place = { file: file.path, ...at(['id']) }
    if (value.id !== name) findings.push(errorAt(place, 'folder-name', { id: value.id, name }))
  }
  return { findings, indicators }
}
