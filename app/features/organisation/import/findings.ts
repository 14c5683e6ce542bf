/**
 * What is wrong with a file of an import: the row is the line in the file, counted from 1, the column
 * its name in the header, `-` for what concerns the whole. `import.yml` of the messages says it.
 */
export type ImportFinding = {
  file: string
  row: number
  column: string
  code: string
  params: Record<string, string | number>
}

/** So many are kept to be shown; the rest are counted. */
export const findingsMax = 1000

export type Findings = {
  readonly list: ImportFinding[]
  /** How many there are, those not kept among them. */
  readonly count: number
  add(
    file: string,
    row: number,
    column: string,
    code: string,
    params?: ImportFinding['params'],
  ): void
}

export function noFindings(): Findings {
  const list: ImportFinding[] = []
  let count = 0
  return {
    list,
    get count() {
      return count
    },
    add(file, row, column, code, params = {}) {
      count++
      if (list.length < findingsMax) list.push({ file, row, column, code, params })
    },
  }
}

/** In the order of the files as given, then of rows. */
export function sortedFindings(findings: Findings, files: readonly string[]): ImportFinding[] {
  return [...findings.list].sort(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.row - b.row,
  )
}
