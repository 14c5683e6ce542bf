import { z } from 'zod'
import type { Day } from '#app/domain/calendar.ts'
import {
  day,
  nation,
  optionalDay,
  optionalText,
  readRow,
  serviceNumber,
  text,
} from '../../organisation/import/cells.ts'
import { readCsv } from '../../organisation/import/csv-file.server.ts'
import type { FindingCode } from '../../organisation/import/findings.ts'
import type { Importing } from '../../organisation/import/part.ts'
import { personKey } from '../../organisation/import/person-file.server.ts'
import type { Definition } from './definitions.server.ts'

export const credentialColumns = [
  'nation',
  'service_number',
  'certification',
  'issued_on',
  'expires_on',
  'revoked_on',
  'evidence',
] as const

const Credential = z.object({
  nation,
  service_number: serviceNumber,
  certification: text(80),
  issued_on: day,
  expires_on: optionalDay,
  revoked_on: optionalDay,
  evidence: optionalText(500),
})

export type CredentialRow = {
  row: number
  person: string
  certificationId: string
  issuedOn: Day
  /** As the file says; null where the definition is to say it. */
  expiresOn: Day | null
  revokedOn: Day | null
  evidence: string | null
}

/** The rows of `credentials.csv`, each award once. */
export async function readCredentials(
  { ctx, files, findings }: Importing,
  definitions: ReadonlyMap<string, Definition>,
): Promise<CredentialRow[]> {
  const file = files.credentials!
  const awards = new Map<string, CredentialRow>()
  await readCsv(file, credentialColumns, findings, (csv) => {
    const read = readRow(Credential, file.name, csv, findings)
    if (!read) return
    const at = (column: string, code: FindingCode, params = {}) =>
      findings.add(file.name, csv.row, column, code, params)
    const { issued_on: issuedOn, expires_on: expiresOn, revoked_on: revokedOn } = read
    const { certification: certificationId, evidence } = read
    const person = personKey({ nation: read.nation, serviceNumber: read.service_number })
    if (!definitions.has(certificationId)) {
      return at('certification', 'certification-unknown', { certification: certificationId })
    }
    if (issuedOn > ctx.today) return at('issued_on', 'in-the-future', { today: ctx.today })
    if (expiresOn !== null && expiresOn <= issuedOn) return at('expires_on', 'expires-before-issue')
    if (revokedOn !== null && revokedOn < issuedOn) return at('revoked_on', 'revoked-before-issue')
    const award = {
      row: csv.row,
      person,
      certificationId,
      issuedOn,
      expiresOn,
      revokedOn,
      evidence,
    }
    const key = `${person} ${certificationId} ${issuedOn}`
    const known = awards.get(key)
    if (!known) awards.set(key, award)
    else if (known.expiresOn !== expiresOn || known.revokedOn !== revokedOn) {
      at('issued_on', 'twice', { row: known.row })
    }
  })
  return [...awards.values()].sort(byPerson)
}

/** By person, and for each the earlier first: the expiry of a renewal may count from the one before. */
const byPerson = (a: CredentialRow, b: CredentialRow) => {
  if (a.person !== b.person) return a.person < b.person ? -1 : 1
  return a.issuedOn === b.issuedOn ? a.row - b.row : a.issuedOn < b.issuedOn ? -1 : 1
}
