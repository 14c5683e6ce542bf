import { stringify } from 'csv-stringify/sync'

export type Cell = string | number | null

/** A machine export: exactly what is there. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return stringify(rows as Cell[][])
}

/**
 * A file for people: with a byte order mark, by which spreadsheets know the accents, and with cells
 * that a spreadsheet would take for a formula made harmless.
 */
export function csvForPeople(rows: readonly (readonly Cell[])[]): string {
  return stringify(rows as Cell[][], { bom: true, escape_formulas: true })
}

/** Hands a file out under a name of letters, digits, `-` and `.`. */
export function csvResponse(name: string, text: string): Response {
  const safe = name.replace(/[^\w.-]/g, '-')
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${safe}"`,
    },
  })
}
