/**
 * What is wrong with a file of an import: the row is the line in the file, counted from 1, the column
 * its name in the header, `-` for what concerns the whole.
 */
export type ImportFinding = {
  file: string
  row: number
  column: string
  code: FindingCode
  params: Record<string, string | number>
}

/** Each has a sentence in `import.yml` of the messages. */
export const findingCodes = [
  'file-size',
  'rows',
  'empty',
  'nul',
  'not-utf8',
  'csv',
  'column-missing',
  'column-extra',
  'column-twice',
  'cells',
  'required',
  'too-long',
  'characters',
  'not-one-of',
  'day',
  'nation',
  'email',
  'code',
  'list-too-long',
  'list-twice',
  'twice',
  'unit-unknown',
  'unit-cycle',
  'on-before-move',
  'no-grades',
  'grade-missing',
  'grade-unknown',
  'grade-of-another-category',
  'grade-of-a-contractor',
  'band-beside-a-grade',
  'role-unknown',
  'in-the-future',
  'departed-before-arrived',
  'leads-departed',
  'until-before-from',
  'arrived-differs',
  'departed-before-posting',
  'on-before-posting',
  'email-taken',
  'joined-leads',
  'for-oneself',
  'full-without-people',
  'full-too-early',
  'person-unknown',
  'certification-unknown',
  'expires-before-issue',
  'revoked-before-issue',
  'expiry-differs',
  'revocation-differs',
] as const

export type FindingCode = (typeof findingCodes)[number]

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
    code: FindingCode,
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
