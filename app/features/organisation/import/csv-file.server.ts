import { Readable } from 'node:stream'
import { setImmediate as breathe } from 'node:timers/promises'
import { type CsvError, parse } from 'csv-parse'
import { type CsvFile, delimiterOf, faultOf } from './csv-bytes.ts'
import type { Findings } from './findings.ts'

export const csvRowsMax = 500_000
export const cellCharactersMax = 2000
const chunkBytes = 256 * 1024

export type CsvRow = { row: number; cells: Record<string, string> }

/**
 * Reads a CSV file: UTF-8 with or without BOM, comma or semicolon, exactly these columns in any
 * order. Calls `take` for each row with trimmed cells. Everything wrong becomes a finding. Lets others
 * be served while it reads.
 */
export async function readCsv(
  file: CsvFile,
  columns: readonly string[],
  findings: Findings,
  take: (row: CsvRow) => void,
): Promise<void> {
  const fault = faultOf(file)
  if (fault) return findings.add(file.name, fault.row, '-', fault.code, fault.params)
  let header: readonly string[] | null = null
  let rows = 0
  try {
    for await (const { record, info } of recordsOf(file.bytes)) {
      const row = info.lines - newlinesIn(record)
      if (header === null) {
        header = record.map((name) => name.trim())
        if (!isHeader(file.name, header, columns, findings)) return
        continue
      }
      if (++rows > csvRowsMax) return findings.add(file.name, row, '-', 'rows', { max: csvRowsMax })
      const cells = cellsOf(file.name, row, header, record, findings)
      if (cells) take({ row, cells })
      if (rows % 2000 === 0) await breathe()
    }
  } catch (error) {
    const { code, lines } = error as CsvError & { lines?: number }
    if (!code) throw error
    return findings.add(file.name, lines ?? 1, '-', 'csv', {})
  }
  if (header === null) findings.add(file.name, 1, '-', 'empty')
}

type Parsed = { record: string[]; info: { lines: number } }

function recordsOf(bytes: Uint8Array): AsyncIterable<Parsed> {
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(bytes),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 64 * 1024,
  })
  Readable.from(chunksOf(bytes)).pipe(parser)
  return parser as AsyncIterable<Parsed>
}

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
}

function isHeader(
  file: string,
  header: readonly string[],
  columns: readonly string[],
  findings: Findings,
): boolean {
  const before = findings.count
  for (const column of columns) {
    if (!header.includes(column)) findings.add(file, 1, column, 'column-missing', { column })
  }
  for (const [at, column] of header.entries()) {
    const name = column.slice(0, 60)
    if (!columns.includes(column))
      findings.add(file, 1, name || '-', 'column-extra', { column: name })
    else if (header.indexOf(column) !== at) findings.add(file, 1, name, 'column-twice', { column })
  }
  return findings.count === before
}

/** Control characters, and those that turn the direction of writing, are in no name and no code. */
const unwritable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/

function cellsOf(
  file: string,
  row: number,
  header: readonly string[],
  record: readonly string[],
  findings: Findings,
): Record<string, string> | null {
  if (record.length !== header.length) {
    findings.add(file, row, '-', 'cells', { expected: header.length, found: record.length })
    return null
  }
  const cells: Record<string, string> = {}
  for (let at = 0; at < header.length; at++) {
    const column = header[at]!
    const text = record[at]!.trim()
    cells[column] = text
    if (text.length > cellCharactersMax) {
      findings.add(file, row, column, 'too-long', { max: cellCharactersMax })
      return null
    }
    if (unwritable.test(text)) {
      findings.add(file, row, column, 'characters')
      return null
    }
  }
  return cells
}

function newlinesIn(record: readonly string[]): number {
  let count = 0
  for (const cell of record) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++
  }
  return count
}
