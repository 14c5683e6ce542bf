import { inRequest, type RequestStore } from '../context.server.ts'
import { database } from '../database.server.ts'
import { env } from '../env.server.ts'
import { translatorFor } from '../i18n/messages.server.ts'
import { localeOf } from '../locale.server.ts'
import { log } from '../log.server.ts'
import { countRequest } from '../metrics.server.ts'
import { clientAddress } from './address.server.ts'
import { refusedAtBorder, securityHeaders } from './border.server.ts'
import { drawNonce } from './nonce.server.ts'

/** After a fault of the storage: soon enough to be worth a try, late enough to help. */
const retryAfterSeconds = 30

type Handle = (request: Request) => Promise<Response>

/** The life of one request: border, context, page, headers. `peer` is the address it came from. */
export async function answer(request: Request, peer: string, handle: Handle): Promise<Response> {
  const began = performance.now()
  const url = new URL(request.url)
  const nonce = drawNonce()
  const store: RequestStore = {
    db: database(),
    now: Date.now(),
    timeZone: env().TIME_ZONE,
    nonce,
    address: clientAddress(request, peer),
    setCookies: [],
  }
  const refused = refusedAtBorder(request, url)
  const response = await inRequest(store, () =>
    refused ? refusalInWords(request, refused.status) : handle(request),
  )
  if (refused || response.status >= 500) {
    log.warn({
      status: response.status,
      method: request.method,
      path: loggablePath(url.pathname),
      ...refused,
    })
  }
  const own = withOwnHeaders(response, store.fault && response.status === 500 ? 503 : null)
  if (store.fault) own.headers.set('retry-after', String(retryAfterSeconds))
  for (const cookie of store.setCookies) own.headers.append('set-cookie', cookie)
  securityHeaders(own.headers, nonce, env().CURSUS_MODE === 'development')
  countRequest(request.method, own.status, performance.now() - began)
  return own
}

const explained = [403, 413]

/** A page is not made for what may not enter; its words are those of the error pages. */
async function refusalInWords(request: Request, status: number): Promise<Response> {
  const t = translatorFor(localeOf(request))
  const kind = explained.includes(status) ? status : 400
  const text = `${status}: ${t(`error.${kind}.title`)}\n${t(`error.${kind}.explanation`)}\n`
  const headers = new Headers({ 'content-type': 'text/plain; charset=utf-8' })
  if (status === 405) headers.set('allow', 'GET, HEAD, POST')
  return new Response(text, { status, headers })
}

/** The response itself where it can be changed, else a copy: the headers of a redirect cannot. */
function withOwnHeaders(response: Response, otherStatus: number | null): Response {
  const { body, headers } = response
  if (otherStatus) return new Response(body, { status: otherStatus, headers })
  try {
    headers.set('x-content-type-options', 'nosniff')
    return response
  } catch {
    return new Response(body, { status: response.status, headers })
  }
}

/** Addresses that are themselves a secret are not written down. */
export function loggablePath(pathname: string): string {
  return pathname.replace(
    /^(\/(?:calendar|account\/claim|account\/confirm|newsletter)\/)[^/]+/,
    '$1[redacted]',
  )
}
