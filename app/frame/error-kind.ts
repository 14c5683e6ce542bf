import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { usePage } from '#app/platform/page-context.tsx'

const explained = [400, 403, 404, 409, 410, 413, 422, 429]

function errorKind(error: unknown): string {
  const status = isRouteErrorResponse(error) ? error.status : 500
  if (explained.includes(status)) return String(status)
  return status < 500 ? '400' : '500'
}

/**
 * The kind of the failure that this page stands for, as messages `error.<kind>.…` explain it, or null.
 * Nothing else of it is shown.
 */
export function useErrorKind(): string | null {
  const error = useRouteError()
  const { storageFails } = usePage()
  // Outside an error boundary the router answers null, inside one without a failure undefined.
  if (error === undefined || error === null) return null
  return storageFails ? '503' : errorKind(error)
}
