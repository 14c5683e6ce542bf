import { gunzipSync } from 'node:zlib'
import type { BenchRequest, BenchResponse } from './http-client.ts'
import type { Send } from './load.ts'

/** One answer in so many is read as a whole; of the others the status and the length. */
const readEvery = 25
/** A page of another person is not much shorter than the first one. */
const shortestShare = 0.8

function refuse(
  { method = 'GET', path }: BenchRequest,
  response: BenchResponse,
  why: string,
): never {
  const limited = response.status === 429 ? ' (a limit of the product, not its speed)' : ''
  throw new Error(`${method} ${path} was answered ${response.status}${limited}: ${why}`)
}

export function textOf({ headers, body }: BenchResponse): string {
  const packed = headers.includes('\r\ncontent-encoding: gzip')
  return (packed ? gunzipSync(body) : body).toString('utf8')
}

/**
 * Sends and makes sure that the page is the one that was asked for: status 200, with this in it, and of
 * about one length where the pages are alike.
 */
export function pageWith(
  marker: string,
  { alike }: { alike: boolean },
): (send: Send, request: BenchRequest) => Promise<void> {
  let seen = 0
  let length = 0
  return async (send, request) => {
    const response = await send(request)
    if (response.status !== 200) refuse(request, response, 'expected 200')
    if (seen++ % readEvery === 0 && !textOf(response).includes(marker))
      refuse(request, response, `expected “${marker}” in it`)
    length ||= response.body.length
    if (alike && response.body.length < length * shortestShare)
      refuse(request, response, `${response.body.length} bytes where others have ${length}`)
  }
}

/** Sends a form and makes sure that it led to an address like this; returns what the pattern names. */
export async function leadingTo(send: Send, request: BenchRequest, to: RegExp): Promise<string> {
  const response = await send({ method: 'POST', ...request })
  const location = /\r\nlocation: ([^\r]*)/.exec(response.headers)?.[1] ?? 'nowhere'
  const found = to.exec(location)
  if (!found) refuse({ method: 'POST', ...request }, response, `it led to ${location}`)
  return found[1] ?? ''
}

/** Sends a form and makes sure that a script would be told this. */
export async function saying(send: Send, request: BenchRequest, words: string): Promise<void> {
  const response = await send({ method: 'POST', ...request })
  if (response.status === 200 && textOf(response).includes(words)) return
  refuse({ method: 'POST', ...request }, response, textOf(response).slice(0, 200))
}
