import type { LoaderFunctionArgs } from '@remix-run/node'
import { demonstrationInbox } from '#app/features/demonstration/inbox.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  return Response.json(await demonstrationInbox(request))
}
