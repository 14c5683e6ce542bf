import { isRouteErrorResponse } from '@remix-run/react'

const explained = [400, 403, 404, 409, 410, 413, 422, 429]

/** The kind of a failure, as messages `error.<kind>.…` explain it. Nothing else of it is shown. */
export function errorKind(error: unknown): string {
  const status = isRouteErrorResponse(error) ? error.status : 500
  if (explained.includes(status)) return String(status)
  return status < 500 ? '400' : '500'
}
