import type { ActionFunctionArgs } from '@remix-run/node'
import { isLocale } from '#app/domain/text.ts'
import { visitorContext } from '#app/features/guard.server.ts'
import { setLocale } from '#app/features/organisation/set-locale.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { preferenceCookie } from '#app/platform/cookies.server.ts'
import { readFormData } from '#app/platform/form.server.ts'
import { notFound, ownPath, seeOther } from '#app/platform/respond.server.ts'

export function loader() {
  throw notFound()
}

/** Changes the language and returns to the same page; a signed-in person's choice is kept. */
export async function action({ request }: ActionFunctionArgs) {
  const ctx = await visitorContext(request)
  const form = await readFormData(request)
  const locale = form.get('locale')
  if (!isLocale(locale)) throw new Response(null, { status: 400 })
  if (ctx.learnerId) perform(ctx, setLocale, { learnerId: ctx.learnerId, locale })
  return seeOther(ownPath(String(form.get('back') ?? ''), '/'), {
    'set-cookie': preferenceCookie('locale', locale),
  })
}
