import { eq } from 'drizzle-orm'
import { visitorContext } from '#app/features/guard.server.ts'
import { cookieOf } from '#app/platform/cookies.server.ts'
import { env } from '#app/platform/env.server.ts'
import { type Db, statement } from '#db/client.server.ts'
import { setting } from '#db/schema/platform.ts'
import { viewerOf } from '#app/features/account/viewer.server.ts'
import { signedIn } from '#app/platform/session.server.ts'

const demonstrationMark = statement((db) =>
  db.select({ value: setting.value }).from(setting).where(eq(setting.key, 'demonstration')).prepare(),
)

/** Whether this database holds demonstration data; it then says so on every page. */
export function isDemonstration(db: Db): boolean {
  return demonstrationMark(db).get() !== undefined
}

/** What every page needs to know about its reader and its installation. */
export async function frameOf(request: Request) {
  const ctx = await visitorContext(request)
  const { pathname, search } = new URL(request.url)
  const theme = cookieOf(request, 'theme')
  return {
    locale: ctx.locale,
    theme: theme === 'light' || theme === 'dark' ? theme : ('system' as const),
    label: env().LABEL_DEFAULT,
    demonstration: isDemonstration(ctx.db),
    viewer: ctx.learnerId === null ? null : viewerOf({ ...ctx, learnerId: ctx.learnerId }),
    shortcuts: (await signedIn(request))?.shortcuts ?? false,
    path: pathname,
    address: pathname + search,
  }
}

export type Frame = Awaited<ReturnType<typeof frameOf>>
