import { connect, type Socket } from 'node:net'

export type BenchRequest = {
  method?: 'GET' | 'POST'
  path: string
  cookie?: string
  body?: string
  headers?: Record<string, string>
}
export type BenchResponse = { status: number; headers: string; body: Buffer; bytes: number }

/**
 * One keep-alive connection to a loopback port that sends one request at a time. As little as a
 * client can do, so that what is measured is the server: the two share the machine.
 */
export function openConnection(port: number): {
  send: (request: BenchRequest) => Promise<BenchResponse>
  close: () => void
} {
  let socket: Socket | null = null
  let buffered: Buffer = Buffer.alloc(0)
  let settle: { done: (response: BenchResponse) => void; fail: (error: Error) => void } | null =
    null

  const receive = (chunk: Buffer) => {
    buffered = buffered.length === 0 ? chunk : Buffer.concat([buffered, chunk])
    const response = parseResponse(buffered)
    if (!response || !settle) return
    buffered = buffered.subarray(response.bytes)
    const { done } = settle
    settle = null
    done(response)
  }
  const lose = () => {
    socket = null
    settle?.fail(new Error('the connection was lost'))
    settle = null
  }
  const open = () => {
    const opened = connect({ port, host: '127.0.0.1', noDelay: true })
    opened.on('data', receive)
    opened.on('error', lose)
    opened.on('close', lose)
    return opened
  }
  return {
    send: (request) =>
      new Promise((done, fail) => {
        socket ??= open()
        settle = { done, fail }
        socket.write(write(request))
      }),
    close: () => socket?.destroy(),
  }
}

function write({ method = 'GET', path, cookie, body, headers = {} }: BenchRequest): string {
  const lines = [
    `${method} ${path} HTTP/1.1`,
    'host: localhost',
    'accept-encoding: gzip',
    'connection: keep-alive',
  ]
  if (cookie) lines.push(`cookie: ${cookie}`)
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`)
  if (method === 'POST') {
    lines.push('sec-fetch-site: same-origin', 'content-type: application/x-www-form-urlencoded')
    lines.push(`content-length: ${Buffer.byteLength(body ?? '')}`)
  }
  return `${lines.join('\r\n')}\r\n\r\n${body ?? ''}`
}

/** The first whole response in what has arrived, or null while it is incomplete. */
function parseResponse(data: Buffer): BenchResponse | null {
  const headEnd = data.indexOf('\r\n\r\n')
  if (headEnd < 0) return null
  const headers = data.toString('latin1', 0, headEnd).toLowerCase()
  const status = Number(headers.slice(9, 12))
  const start = headEnd + 4
  const length = /\r\ncontent-length: (\d+)/.exec(headers)
  if (length || status === 204 || status === 304) {
    const end = start + Number(length?.[1] ?? 0)
    return data.length < end
      ? null
      : { status, headers, body: data.subarray(start, end), bytes: end }
  }
  return parseChunked(data, start, { status, headers })
}

function parseChunked(
  data: Buffer,
  start: number,
  head: { status: number; headers: string },
): BenchResponse | null {
  const parts: Buffer[] = []
  for (let at = start; ; ) {
    const lineEnd = data.indexOf('\r\n', at)
    if (lineEnd < 0) return null
    const size = Number.parseInt(data.toString('latin1', at, lineEnd), 16)
    const from = lineEnd + 2
    if (data.length < from + size + 2) return null
    if (size === 0) return { ...head, body: Buffer.concat(parts), bytes: from + 2 }
    parts.push(data.subarray(from, from + size))
    at = from + size + 2
  }
}
