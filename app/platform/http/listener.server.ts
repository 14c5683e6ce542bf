import type {
  IncomingMessage,
  OutgoingHttpHeaders,
  RequestListener,
  ServerResponse,
} from 'node:http'
import { createRequest, sendResponse } from '@remix-run/node-fetch-server'
import { log } from '../log.server.ts'
import { answer } from './answer.server.ts'
import { finishedBody } from './finished.server.ts'

type Handle = (request: Request) => Promise<Response>

/** Reads each request, has it answered and writes the answer. */
export function listenerFor(handle: Handle): RequestListener {
  return (incoming, outgoing) => {
    answerOne(incoming, outgoing, handle).catch((error) => {
      log.error({ err: error }, 'a request could not be answered')
      if (outgoing.headersSent) outgoing.destroy()
      else outgoing.writeHead(500, { 'content-type': 'text/plain' }).end('500\n')
    })
  }
}

async function answerOne(incoming: IncomingMessage, outgoing: ServerResponse, handle: Handle) {
  const request = readRequest(incoming, outgoing)
  if (!request) {
    outgoing.writeHead(400, { 'content-type': 'text/plain' }).end('400\n')
    return
  }
  const response = await answer(request, incoming.socket.remoteAddress ?? '', handle)
  if (outgoing.destroyed) return
  const body = finishedBody(response)
  if (!body && response.body) return sendResponse(outgoing, response)
  outgoing.writeHead(response.status, headersOf(response))
  outgoing.end(incoming.method === 'HEAD' ? undefined : body)
}

function readRequest(incoming: IncomingMessage, outgoing: ServerResponse): Request | null {
  try {
    return createRequest(incoming, outgoing)
  } catch {
    return null
  }
}

function headersOf(response: Response): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = {}
  for (const [name, value] of response.headers) headers[name] = value
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) headers['set-cookie'] = cookies
  return headers
}
