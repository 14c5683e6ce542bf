import { and, eq } from 'drizzle-orm'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { publicPage } from '#db/schema/catalogue.ts'

/** One of the public pages in the reader's language. */
export function publicPageOf(ctx: ReadCtx, slug: string): { title: string; html: string } | null {
  const where = and(eq(publicPage.slug, slug), eq(publicPage.locale, ctx.locale))
  return (
    ctx.db
      .select({ title: publicPage.title, html: publicPage.html })
      .from(publicPage)
      .where(where)
      .get() ?? null
  )
}
