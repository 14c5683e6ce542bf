const bodies = new WeakMap<Response, Uint8Array>()

/** A response whose whole body is known: it can be written at once instead of read as a stream. */
export function finishedResponse(bytes: Uint8Array<ArrayBuffer>, init: ResponseInit): Response {
  const response = new Response(bytes, init)
  bodies.set(response, bytes)
  return response
}

/** JSON as such a response. */
export function finishedJson(
  value: unknown,
  init: { status?: number; headers?: HeadersInit } = {},
) {
  const bytes = Buffer.from(JSON.stringify(value))
  const headers = new Headers(init.headers)
  headers.set('content-type', 'application/json')
  headers.set('content-length', String(bytes.byteLength))
  return finishedResponse(bytes, { ...init, headers })
}

export function finishedBody(response: Response): Uint8Array | undefined {
  return bodies.get(response)
}
