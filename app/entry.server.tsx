import { gzipSync } from 'node:zlib'
import type { EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { currentRequest } from './platform/context.server.ts'
import { translatorFor } from './platform/i18n/messages.server.ts'
import { log } from './platform/log.server.ts'
import { PageProvider } from './platform/page-context.tsx'

export { developmentListener, prepareDevelopment, start } from './cli/start-serving.server.ts'

/** Below this, compressing costs more than it saves. */
const compressFromBytes = 1400

/** Renders a page to a finished document: pages are not hydrated, so nothing is streamed after it. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
) {
  const { nonce, locale = 'en', ready, timeZone } = currentRequest()
  context.serverHandoffStream = undefined
  const page = {
    locale,
    t: translatorFor(locale),
    nonce,
    timeZone,
    ready,
    scriptUrl: context.manifest.entry.module,
  }
  const html = renderToString(
    <PageProvider value={page}>
      <RemixServer context={context} url={request.url} nonce={nonce} />
    </PageProvider>,
  )
  headers.set('content-type', 'text/html; charset=utf-8')
  headers.append('vary', 'accept-encoding')
  const bytes = Buffer.from(`<!doctype html>${html}`)
  if (
    bytes.length < compressFromBytes ||
    !/\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
  ) {
    return finished(bytes, status, headers)
  }
  headers.set('content-encoding', 'gzip')
  return finished(gzipSync(bytes, { level: 1 }), status, headers)
}

function finished(bytes: Uint8Array<ArrayBuffer>, status: number, headers: Headers): Response {
  headers.set('content-length', String(bytes.byteLength))
  return new Response(bytes, { status, headers })
}

/** What goes wrong in a loader or a page: logged once, shown as the error page. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return
  log.error({ err: error, path: new URL(request.url).pathname }, 'a request failed')
}
