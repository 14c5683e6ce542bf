import { and, eq, isNull, sql } from 'drizzle-orm'
import { foldEmail } from '#app/domain/email.ts'
import { type Db, statement } from '#db/client.server.ts'
import { identityRow } from '#db/schema/organisation.ts'
import type { WriteCtx } from '../../command.server.ts'
import { record } from '../../records/commands.server.ts'
import { newestIdentity } from '../newest.server.ts'
import { addIdentity, type IdentityGiven, retireIdentity } from '../rows.server.ts'

export type Identity = Omit<IdentityGiven, 'learnerId'>

/** Replaces what is known of who somebody is. The log says that it happened, not what it was. */
export function recordIdentity(ctx: WriteCtx, learnerId: string, changes: Partial<Identity>): void {
  const known = newestIdentity(ctx, learnerId)[0]!
  record(ctx, { type: 'learner.identified', subjectId: learnerId })
  retireIdentity(ctx, known.rowId)
  addIdentity(ctx, { ...known, ...changes })
}

const byNumber = statement((db) =>
  db
    .select({ learnerId: identityRow.learnerId })
    .from(identityRow)
    .where(
      and(
        eq(identityRow.nation, sql.placeholder('nation')),
        eq(identityRow.serviceNumber, sql.placeholder('serviceNumber')),
        isNull(identityRow.retired),
      ),
    )
    .prepare(),
)

const byEmail = statement((db) =>
  db
    .select({ learnerId: identityRow.learnerId })
    .from(identityRow)
    .where(
      and(eq(identityRow.emailFolded, sql.placeholder('emailFolded')), isNull(identityRow.retired)),
    )
    .prepare(),
)

/** Who has this number in this nation, by the newest rows; null where nobody has. */
export function holderOfNumber(
  ctx: { db: Db },
  numbered: { nation: string; serviceNumber: string },
): string | null {
  return byNumber(ctx.db).get(numbered)?.learnerId ?? null
}

/** Who has this address, by the newest rows, those that a batch stages among them. */
export function holderOfEmail(ctx: { db: Db }, email: string): string | null {
  return byEmail(ctx.db).get({ emailFolded: foldEmail(email) })?.learnerId ?? null
}
