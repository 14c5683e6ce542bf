import { viewerOf } from '#app/features/account/viewer.server.ts'
import { isDemonstration } from '#app/features/demonstration/mark.server.ts'
import { visitorContext } from '#app/features/guard.server.ts'
import { cookieOf } from '#app/platform/cookies.server.ts'
import { env } from '#app/platform/env.server.ts'
import { signedIn } from '#app/platform/session.server.ts'

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
