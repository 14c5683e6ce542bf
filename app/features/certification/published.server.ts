import { eq, sql } from 'drizzle-orm'
import { type Db, statement } from '#db/client.server.ts'
import { certification, certificationVersion } from '#db/schema/certification.ts'
import type { CertificationDefinition } from '../catalogue/schema/certification.ts'
import { remember } from '../enrolment/remember.server.ts'

/** One version of a certification. */
export type Certification = CertificationDefinition & { versionId: string }

const currentVersions = statement((db) =>
  db.select({ versionId: certification.currentVersionId }).from(certification).prepare(),
)

const currentVersion = statement((db) =>
  db
    .select({ versionId: certification.currentVersionId })
    .from(certification)
    .where(eq(certification.id, sql.placeholder('id')))
    .prepare(),
)

const version = statement((db) =>
  db
    .select({ definition: certificationVersion.definition })
    .from(certificationVersion)
    .where(eq(certificationVersion.id, sql.placeholder('versionId')))
    .prepare(),
)

const rememberedVersion = remember(1000, (db: Db, versionId: string): Certification | null => {
  const row = version(db).get({ versionId })
  return row ? { ...(row.definition as CertificationDefinition), versionId } : null
})

/** A version that is known to exist, since an award or the certification itself names it. */
export function certificationAt(db: Db, versionId: string): Certification {
  return rememberedVersion(db, versionId)!
}

/** Every certification as it is defined today. */
export function certificationsOf(db: Db): Certification[] {
  return currentVersions(db)
    .all()
    .map(({ versionId }) => certificationAt(db, versionId))
}

/** A certification as it is defined today; null where there is none with that id. */
export function certificationOf(db: Db, id: string): Certification | null {
  const found = currentVersion(db).get({ id })
  return found ? certificationAt(db, found.versionId) : null
}
