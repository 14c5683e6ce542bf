import { currentRequest } from '#app/platform/context.server.ts'
import { sha256 } from '#app/platform/secrets.server.ts'
import { type Bearer, bearerOf } from '../../account/bearer.server.ts'

/** What went wrong, for a program (`error`) and for its author (`message`). */
const messages = {
  'token-missing': 'Send a token: "Authorization: Bearer …". Tokens are made in /admin/tokens.',
  'token-unknown': 'This token is not known, has expired or was revoked.',
  'not-permitted': 'The owner of this token may not read that, or not in the unit of the token.',
  'not-found': 'There is nothing here that this token may read.',
  'as-of': '"asOf" is not a day as YYYY-MM-DD that figures are kept for (1970 to 2149).',
  'known-on': '"knownOn" is not a day as YYYY-MM-DD up to today.',
  by: '"by" is none of unit, nation, category, band, grade, role, certification.',
  parameter: 'A parameter is not known here, or is given twice.',
  'too-many': 'Too many calls with this token. Wait as long as "Retry-After" says.',
} as const

export type ApiError = keyof typeof messages

const statuses: Partial<Record<ApiError, number>> = {
  'token-missing': 401,
  'token-unknown': 401,
  'not-permitted': 403,
  'not-found': 404,
  'too-many': 429,
}

/** An error as JSON: 401, 403, 404 and 429 as they are named, everything else 400. */
export function apiError(error: ApiError, headers: Record<string, string> = {}): Response {
  const status = statuses[error] ?? 400
  return Response.json({ error, message: messages[error] }, { status, headers })
}

/** The bearer of a token, or the answer to a request without a good one. */
export function requireBearer(request: Request): Bearer {
  const bearer = bearerOf(request, currentRequest().address)
  if (bearer.ok) return bearer.value
  const { refusal } = bearer
  if (refusal.kind === 'too-many') {
    throw apiError('too-many', { 'retry-after': String(refusal.retryAfterSeconds) })
  }
  throw apiError(refusal.kind, { 'www-authenticate': 'Bearer' })
}

/** The parameters of a call: each at most once, none that is not named here. */
export function parametersOf<Name extends string>(
  request: Request,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const { searchParams } = new URL(request.url)
  const given: Partial<Record<Name, string>> = {}
  for (const [name, value] of searchParams) {
    const known = names.find((one) => one === name)
    if (!known || given[known] !== undefined) throw apiError('parameter')
    given[known] = value
  }
  return given
}

/**
 * JSON that a client may keep and ask about again. `version` names everything that the answer follows
 * from; where the client has that version already, `make` is not called.
 */
export async function versioned(
  request: Request,
  version: string,
  make: () => unknown,
): Promise<Response> {
  const etag = `"${sha256(version).slice(0, 32)}"`
  const headers = {
    etag,
    'cache-control': 'private, no-cache',
    vary: 'authorization, accept-language',
  }
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((one) => one.trim())
  if (known.includes(etag) || known.includes(`W/${etag}`)) {
    return new Response(null, { status: 304, headers })
  }
  return Response.json(await make(), { headers })
}
