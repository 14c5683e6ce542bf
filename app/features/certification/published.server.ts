import { eq, sql } from 'drizzle-orm'
import type { Validity } from '#app/domain/credential.ts'
import type { Requirement } from '#app/domain/requirement.ts'
import type { Text } from '#app/domain/text.ts'
import { type Db, statement } from '#db/client.server.ts'
import { certification, certificationVersion } from '#db/schema/certification.ts'
import { requirementOf, type WrittenRequirement } from './requirement-of.ts'

/** One version of a certification, as its file says it. */
export type Certification = {
  id: string
  versionId: string
  title: Text
  summary: Text
  requires: Requirement
  outcomes: { competency: string; level: number }[]
  tags: string[]
  validity: Validity
}

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
    .select({
      id: certificationVersion.certificationId,
      definition: certificationVersion.definition,
    })
    .from(certificationVersion)
    .where(eq(certificationVersion.id, sql.placeholder('versionId')))
    .prepare(),
)

const rememberedMax = 1000
const remembered = new WeakMap<Db, Map<string, Certification>>()

/** A version, which never changes and is therefore remembered. */
export function certificationAt(db: Db, versionId: string): Certification {
  const known = remembered.get(db) ?? new Map<string, Certification>()
  remembered.set(db, known)
  const found = known.get(versionId) ?? readVersion(db, versionId)
  if (known.size >= rememberedMax) known.clear()
  known.set(versionId, found)
  return found
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

type Written = Omit<Certification, 'id' | 'versionId' | 'requires'> & {
  requires: WrittenRequirement
}

function readVersion(db: Db, versionId: string): Certification {
  const { id, definition } = version(db).get({ versionId })!
  const { title, summary, requires, outcomes, tags, validity } = definition as Written
  return {
    id,
    versionId,
    title,
    summary,
    outcomes,
    tags,
    validity,
    requires: requirementOf(requires),
  }
}
