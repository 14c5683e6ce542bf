import { eq } from 'drizzle-orm'
import type { Validity } from '#app/domain/credential.ts'
import { type Db, statement } from '#db/client.server.ts'
import { certification, certificationVersion } from '#db/schema/certification.ts'

export type Definition = { id: string; versionId: string; validity: Validity }

const read = statement((db) =>
  db
    .select({
      id: certification.id,
      versionId: certificationVersion.id,
      definition: certificationVersion.definition,
    })
    .from(certification)
    .innerJoin(certificationVersion, eq(certificationVersion.id, certification.currentVersionId))
    .prepare(),
)

/** Every certification as it is defined now: imported awards take their window and grace from it. */
export function definitionsOf(db: Db): Map<string, Definition> {
  const rows = read(db).all()
  return new Map(
    rows.map(({ id, versionId, definition }) => [
      id,
      { id, versionId, validity: definition.validity as Validity },
    ]),
  )
}
