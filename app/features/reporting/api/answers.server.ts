import { currentRequest } from '#app/platform/context.server.ts'
import { finishedJson } from '#app/platform/http/finished.server.ts'
import { translatorFor } from '#app/platform/i18n/messages.server.ts'
import { localeOf } from '#app/platform/locale.server.ts'
import { sha256 } from '#app/platform/secrets.server.ts'
import { type Bearer, bearerOf } from '../../account/bearer.server.ts'
import type { Asked, AskRefusal } from '../ask.server.ts'
import { groupings } from '../query.ts'

/** Each is said to a program by its name, and to its author by the message `api.<name>`. */
const statuses = {
  'token-missing': 401,
  'token-unknown': 401,
  'not-permitted': 403,
  'not-found': 404,
  'too-many': 429,
  'as-of': 400,
  'known-on': 400,
  by: 400,
  parameter: 400,
  'given-twice': 400,
} as const

export type ApiError = keyof typeof statuses

type Said = {
  /** What the message names: the parameter, the value that was given, what there is to choose from. */
  params?: Record<string, string>
  headers?: Record<string, string>
}

/** So much of what was sent is said back. */
const echoedMax = 60

/** An error as JSON, its message in the reader's language. */
export function apiError(
  request: Request,
  error: ApiError,
  { params = {}, headers }: Said = {},
): Response {
  const message = translatorFor(localeOf(request))(`api.${error}`, params)
  return Response.json({ error, message }, { status: statuses[error], headers })
}

/** What is wrong with the question, with what was asked for. */
export function apiRefusal(request: Request, refusal: AskRefusal, asked: Asked): Response {
  const given = { 'as-of': asked.asOf, 'known-on': asked.knownOn, by: asked.by, 'not-found': '' }
  const value = (given[refusal] ?? '').slice(0, echoedMax)
  return apiError(request, refusal, { params: { value, names: groupings.join(', ') } })
}

/** The bearer of a token, or the answer to a request without a good one. */
export function requireBearer(request: Request): Bearer {
  const bearer = bearerOf(request, currentRequest().address)
  if (bearer.ok) return bearer.value
  const { refusal } = bearer
  if (refusal.kind === 'too-many') {
    const headers = { 'retry-after': String(refusal.retryAfterSeconds) }
    throw apiError(request, 'too-many', { headers })
  }
  throw apiError(request, refusal.kind, { headers: { 'www-authenticate': 'Bearer' } })
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
    const params = { name: name.slice(0, echoedMax), names: names.join(', ') || '–' }
    if (!known) throw apiError(request, 'parameter', { params })
    if (given[known] !== undefined) throw apiError(request, 'given-twice', { params })
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
  return finishedJson(await make(), { headers })
}
