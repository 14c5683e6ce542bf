import type { Text } from '#app/domain/text.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { type Credential, credentialsOf } from './credentials.server.ts'
import { certificationAt } from './published.server.ts'

export type AwardShown = Pick<
  Credential,
  'id' | 'certificationId' | 'issuedOn' | 'expiresOn' | 'revokedOn' | 'source'
> & { title: Text }

/** admin/person, team/person: what somebody holds and held, newest first. The reader asked for them. */
export function awardsOf(ctx: ReadCtx, learnerId: string): AwardShown[] {
  return credentialsOf(ctx.db, [learnerId]).map((credential) => {
    const { id, certificationId, issuedOn, expiresOn, revokedOn, source, versionId } = credential
    const { title } = certificationAt(ctx.db, versionId)
    return { id, certificationId, issuedOn, expiresOn, revokedOn, source, title }
  })
}
