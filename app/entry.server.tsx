import { gzipSync } from 'node:zlib'
import type { EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { type Frame, frameOf } from './frame/frame.server.ts'
import { FrameProvider } from './frame/frame-context.ts'
import { currentRequest } from './platform/context.server.ts'
import { loggablePath } from './platform/http/answer.server.ts'
import { finishedResponse } from './platform/http/finished.server.ts'
import { translatorFor } from './platform/i18n/messages.server.ts'
import { log } from './platform/log.server.ts'
import { PageProvider } from './platform/page-context.tsx'
import { faultInWords, storageFault } from './platform/storage-fault.server.ts'

export { developmentListener, prepareDevelopment, start } from './cli/start-serving.server.ts'

/** Below this, compressing costs more than it saves. */
const compressFromBytes = 1400

/**
 * For how long, in ms, Remix keeps what it would send to a browser that hydrates. None does; its
 * default is to keep what every page of the last five seconds was made of.
 */
export const streamTimeout = 1

/** Renders a page to a finished document: pages are not hydrated, so nothing is streamed after it. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
) {
  const frame = await frameOrNone(request)
  const { nonce, locale = 'en', timeZone, fault } = currentRequest()
  context.serverHandoffStream = undefined
  const page = {
    locale,
    t: translatorFor(locale),
    nonce,
    timeZone,
    scriptUrl: context.manifest.entry.module,
    storageFails: fault !== undefined,
  }
  const html = renderToStaticMarkup(
    <PageProvider value={page}>
      <FrameProvider value={frame}>
        <RemixServer context={context} url={request.url} nonce={nonce} />
      </FrameProvider>
    </PageProvider>,
  )
  const answered = fault && status === 500 ? 503 : status
  headers.set('content-type', 'text/html; charset=utf-8')
  headers.append('vary', 'accept-encoding')
  const bytes = Buffer.from(`<!doctype html>${html}`)
  if (
    bytes.length < compressFromBytes ||
    !/\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
  ) {
    return finished(bytes, answered, headers)
  }
  headers.set('content-encoding', 'gzip')
  return finished(gzipSync(bytes, { level: 1 }), answered, headers)
}

/** A page whose frame cannot be had, such as an error page while storage fails, is shown without one. */
async function frameOrNone(request: Request): Promise<Frame | undefined> {
  try {
    return await frameOf(request)
  } catch (error) {
    handleError(error, { request })
    return undefined
  }
}

function finished(bytes: Uint8Array<ArrayBuffer>, status: number, headers: Headers): Response {
  headers.set('content-length', String(bytes.byteLength))
  return finishedResponse(bytes, { status, headers })
}

/** What goes wrong in a loader or a page: logged once, shown as the error page. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return
  const fault = storageFault(error)
  if (fault) currentRequest().fault = fault
  const path = loggablePath(new URL(request.url).pathname)
  log.error({ err: error, path, fault }, fault ? faultInWords[fault] : 'a request failed')
}
