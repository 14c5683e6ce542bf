import type { ActionFunctionArgs } from '@remix-run/node'
import { readFlow } from '#app/features/account/flow.server.ts'
import { renewCode } from '#app/features/account/renew-code.server.ts'
import { visitorContext } from '#app/features/guard.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { notFound, seeOther } from '#app/platform/respond.server.ts'

const pages = {
  register: '/account/verify',
  recover: '/account/reset',
}

export function loader() {
  throw notFound()
}

/** Sends the code of this browser's registration or recovery anew, and returns to its page. */
export async function action({ request }: ActionFunctionArgs) {
  const ctx = await visitorContext(request)
  const flow = readFlow(request)
  if (!flow) return seeOther('/account/sign-up')
  const answer = perform(ctx, renewCode, { browserHash: flow.browserHash })
  if (answer.ok) return seeOther(`${pages[answer.value]}?sent=1`)
  if (answer.refusal === 'too-many-codes') throw new Response(null, { status: 429 })
  return seeOther('/account/sign-up')
}
