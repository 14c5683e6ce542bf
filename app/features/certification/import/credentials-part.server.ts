import { setImmediate as breathe } from 'node:timers/promises'
import { uuidv7 } from 'uuidv7'
import type { CredentialFact } from '#app/domain/facts.ts'
import { actorId, type WriteCtx } from '../../command.server.ts'
import type { FindingCode } from '../../organisation/import/findings.ts'
import { type Importing, type Planned, tally } from '../../organisation/import/part.ts'
import { idsOf } from '../../organisation/import/who.server.ts'
import { stageEach } from '../../records/batch-stage.server.ts'
import { type CredentialRow, readCredentials } from './credential-file.server.ts'
import { type Definition, definitionsOf } from './definitions.server.ts'
import { type AwardPlan, planCredential } from './plan-credential.ts'
import {
  type AwardGiven,
  type RevocationGiven,
  recordImportedAward,
  recordImportedRevocation,
} from './stage-awards.server.ts'
import { pairKey, storedAwards } from './stored.server.ts'

type Change = { row: CredentialRow; award: AwardGiven | null; revocation: RevocationGiven | null }

const chunkRows = 1000

/** Plans `credentials.csv`. An award that is stored already is left alone. */
export async function planCredentials(importing: Importing): Promise<Planned> {
  if (!importing.files.credentials) return { changes: [], stage: async () => {} }
  const definitions = definitionsOf(importing.ctx.db)
  const rows = await readCredentials(importing, definitions)
  const changes: Change[] = []
  for (const chunk of byPeople(rows)) {
    const who = idsOf(
      importing,
      chunk.map(({ person }) => person),
    )
    const known = storedAwards(importing.ctx.db, [...who.values()])
    for (const row of chunk) {
      const definition = definitions.get(row.certificationId)!
      const change = changeOf(importing, row, who.get(row.person), definition, known)
      if (change) changes.push(change)
    }
    await breathe()
  }
  return { changes: shown(changes), stage: (batch) => stageAwards(batch, changes) }
}

/** About a thousand rows at a time, those of one person together. */
function* byPeople(rows: readonly CredentialRow[]): Generator<readonly CredentialRow[]> {
  let from = 0
  while (from < rows.length) {
    let until = Math.min(from + chunkRows, rows.length)
    while (until < rows.length && rows[until]!.person === rows[until - 1]!.person) until++
    yield rows.slice(from, until)
    from = until
  }
}

function changeOf(
  { ctx, files, findings }: Importing,
  row: CredentialRow,
  learnerId: string | undefined,
  definition: Definition,
  known: Map<string, CredentialFact[]>,
): Change | null {
  const at = (column: string, code: FindingCode, params = {}) => {
    findings.add(files.credentials!.name, row.row, column, code, params)
    return null
  }
  if (!learnerId) return at('service_number', 'person-unknown', { who: row.person })
  if (learnerId === actorId(ctx as WriteCtx)) return at('service_number', 'for-oneself')
  const key = pairKey(learnerId, row.certificationId)
  const awards = known.get(key) ?? []
  const plan = planCredential(row, awards, definition.validity)
  if (!plan.ok) return at(plan.refusal.column, plan.refusal.code, plan.refusal.params)
  if (!plan.value.issues && !plan.value.revokes) return null
  const change = writtenAs(row, learnerId, definition, plan.value, awards)
  if (change.award) known.set(key, [...awards, factOf(change.award, row)])
  return change
}

function writtenAs(
  row: CredentialRow,
  learnerId: string,
  definition: Definition,
  { issues, revokes }: AwardPlan,
  awards: readonly CredentialFact[],
): Change {
  const { certificationId, issuedOn, evidence } = row
  const stored = awards.find((award) => award.issuedOn === issuedOn)
  const id = stored?.id ?? uuidv7()
  const about = { learnerId, certificationId }
  const made = { id, ...about, certificationVersionId: definition.versionId, issuedOn, evidence }
  const effectiveOn = row.revokedOn!
  return {
    row,
    award: issues && { ...made, ...issues },
    revocation: revokes ? { credentialId: id, ...about, effectiveOn } : null,
  }
}

function factOf(award: AwardGiven, { revokedOn }: CredentialRow): CredentialFact {
  return { ...award, revokedOn, curtailedOn: null, source: 'imported' }
}

function shown(changes: readonly Change[]) {
  const told = tally()
  for (const { row, award, revocation } of changes) {
    if (award) told.add('credentials', row.row, row.person, row.certificationId)
    if (revocation) told.add('revocations', row.row, row.person, row.certificationId)
  }
  return told.changes()
}

function stageAwards(batch: Parameters<Planned['stage']>[0], changes: readonly Change[]) {
  const write = (ctx: WriteCtx, { award, revocation }: Change) => {
    if (award) recordImportedAward(ctx, award)
    if (revocation) recordImportedRevocation(ctx, revocation)
  }
  return stageEach(batch, changes, write, { step: 'credentials', of: changes.length })
}
