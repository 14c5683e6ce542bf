import { credentialColumns } from './certification/import/credential-file.server.ts'
import { waiverColumns } from './certification/import/waivers-part.server.ts'
import { absenceColumns } from './organisation/import/absence-file.server.ts'
import { personColumns } from './organisation/import/person-file.server.ts'
import type { ImportKind } from './organisation/import/staged.server.ts'
import { unitColumns } from './organisation/import/unit-file.server.ts'

/** The columns of each kind of file, for the page that asks for the files. */
export const importColumns: Record<ImportKind, readonly string[]> = {
  units: unitColumns,
  people: personColumns,
  absences: absenceColumns,
  credentials: credentialColumns,
  waivers: waiverColumns,
}
