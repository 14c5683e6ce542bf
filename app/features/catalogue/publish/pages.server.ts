import { done, type Outcome } from '#app/domain/outcome.ts'
import type { Locale } from '#app/domain/text.ts'
import { publicPage } from '#db/schema/catalogue.ts'
import type { WriteCtx } from '../../command.server.ts'

export type Page = { slug: string; locale: Locale; title: string; html: string; hash: string }

/** Publishes the privacy notice, the accessibility statement or the help page in one language. */
export function publishPage(ctx: WriteCtx, { slug, locale, ...page }: Page): Outcome<null, never> {
  ctx.db
    .insert(publicPage)
    .values({ slug, locale, ...page })
    .onConflictDoUpdate({ target: [publicPage.slug, publicPage.locale], set: page })
    .run()
  return done(null)
}
