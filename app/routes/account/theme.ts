import type { ActionFunctionArgs } from '@remix-run/node'
import { preferenceCookie } from '#app/platform/cookies.server.ts'
import { readFormData } from '#app/platform/form.server.ts'
import { notFound, ownPath, seeOther } from '#app/platform/respond.server.ts'

export function loader() {
  throw notFound()
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readFormData(request)
  const theme = String(form.get('theme'))
  if (!['system', 'light', 'dark'].includes(theme)) throw new Response(null, { status: 400 })
  return seeOther(ownPath(String(form.get('back') ?? ''), '/'), {
    'set-cookie': preferenceCookie('theme', theme),
  })
}
