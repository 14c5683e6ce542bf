import { z } from 'zod'
import { code, nation, optionalText, readRow, text } from './cells.ts'
import type { CsvFile } from './csv-bytes.ts'
import { readCsv } from './csv-file.server.ts'
import type { Findings } from './findings.ts'

export const unitColumns = ['code', 'parent', 'name_en', 'name_fr', 'nation'] as const

const Unit = z.object({
  code,
  parent: optionalText(40),
  name_en: text(120),
  name_fr: text(120),
  nation,
})

export type UnitRow = { row: number; code: string; parent: string | null } & {
  nameEn: string
  nameFr: string
  nation: string
}

/** The rows of `units.csv` by code; a code that comes twice is a finding. */
export async function readUnits(file: CsvFile, findings: Findings): Promise<Map<string, UnitRow>> {
  const units = new Map<string, UnitRow>()
  await readCsv(file, unitColumns, findings, (csv) => {
    const read = readRow(Unit, file.name, csv, findings)
    if (!read) return
    const { code, parent, name_en: nameEn, name_fr: nameFr, nation } = read
    const first = units.get(code)
    if (first) findings.add(file.name, csv.row, 'code', 'twice', { row: first.row })
    else units.set(code, { row: csv.row, code, parent, nameEn, nameFr, nation })
  })
  return units
}
