import { eq } from 'drizzle-orm'
import { done, type Outcome } from '#app/domain/outcome.ts'
import type { Locale } from '#app/domain/text.ts'
import { identityRow } from '#db/schema/organisation.ts'
import type { WriteCtx } from '../command.server.ts'

/** The language a person reads; a preference, not a fact of their record, so it is changed in place. */
export function setLocale(
  ctx: WriteCtx,
  { learnerId, locale }: { learnerId: string; locale: Locale },
): Outcome<null, never> {
  ctx.db.update(identityRow).set({ locale }).where(eq(identityRow.learnerId, learnerId)).run()
  return done(null)
}
