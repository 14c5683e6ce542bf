import { openApi } from '#app/features/reporting/api/openapi.ts'
import { env } from '#app/platform/env.server.ts'

/** What the API answers, for programs and for those who write them. Open to everybody. */
export function loader() {
  const headers = { 'cache-control': 'public, max-age=3600' }
  return Response.json(openApi(env().baseUrl), { headers })
}
