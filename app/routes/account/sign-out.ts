import type { ActionFunctionArgs } from '@remix-run/node'
import { notFound, seeOther } from '#app/platform/respond.server.ts'
import { closeSession } from '#app/platform/session.server.ts'

export function loader() {
  throw notFound()
}

export async function action({ request }: ActionFunctionArgs) {
  return seeOther('/', { 'set-cookie': await closeSession(request) })
}
