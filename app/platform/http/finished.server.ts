const bodies = new WeakMap<Response, Uint8Array>()

/** A response whose whole body is known: it can be written at once instead of read as a stream. */
export function finishedResponse(bytes: Uint8Array<ArrayBuffer>, init: ResponseInit): Response {
  const response = new Response(bytes, init)
  bodies.set(response, bytes)
  return response
}

export function finishedBody(response: Response): Uint8Array | undefined {
  return bodies.get(response)
}
