import { z } from 'zod'
import type { Day } from '#app/domain/calendar.ts'
import { day, nation, readRow, serviceNumber } from './cells.ts'
import type { CsvFile } from './csv-bytes.ts'
import { readCsv } from './csv-file.server.ts'
import type { Findings } from './findings.ts'
import { personKey } from './person-file.server.ts'

export const absenceColumns = ['nation', 'service_number', 'kind', 'from', 'until'] as const

const Absence = z.object({
  nation,
  service_number: serviceNumber,
  kind: z.enum(['leave', 'sickness', 'deployment']),
  from: day,
  until: day,
})

export type AbsenceRow = {
  row: number
  person: string
  kind: 'leave' | 'sickness' | 'deployment'
  from: Day
  until: Day
}

/** The rows of `absences.csv`; `until` is the first day back. */
export async function readAbsences(file: CsvFile, findings: Findings): Promise<AbsenceRow[]> {
  const absences: AbsenceRow[] = []
  const seen = new Map<string, number>()
  await readCsv(file, absenceColumns, findings, (csv) => {
    const read = readRow(Absence, file.name, csv, findings)
    if (!read) return
    const { nation, service_number, kind, from, until } = read
    const person = personKey({ nation, serviceNumber: service_number })
    const known = seen.get(`${person} ${kind} ${from}`)
    seen.set(`${person} ${kind} ${from}`, csv.row)
    if (known !== undefined) findings.add(file.name, csv.row, 'from', 'twice', { row: known })
    else if (until <= from) findings.add(file.name, csv.row, 'until', 'until-before-from')
    else absences.push({ row: csv.row, person, kind, from, until })
  })
  return absences
}
