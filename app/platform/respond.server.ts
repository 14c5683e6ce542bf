import { data, redirect } from '@remix-run/node'
import type { FormErrors, FormReply } from './form-errors.ts'

/** A refused form: the page again, with the errors and what was given. */
export function refusedForm(
  reply: { errors: FormErrors; given?: Record<string, string> },
  status = 400,
) {
  return data<FormReply>({ errors: reply.errors, given: reply.given ?? {} }, { status })
}

/** What does not exist, and what is outside one's scope: the same answer. */
export function notFound(): Response {
  return new Response(null, { status: 404 })
}

/** A path of our own site to return to, or the fallback. Anything else is somebody's trap. */
export function ownPath(path: string | null | undefined, fallback = '/learn'): string {
  if (!path || path.length > 1000 || !path.startsWith('/') || /^\/[/\\]|\\|\p{Cc}/u.test(path))
    return fallback
  const base = 'http://own.invalid'
  const url = URL.canParse(path, base) ? new URL(path, base) : null
  return url?.origin === base ? `${url.pathname}${url.search}${url.hash}` : fallback
}

/** 303: the browser asks for the next page with GET, and reloading it sends nothing twice. */
export function seeOther(path: string, headers?: HeadersInit): Response {
  return redirect(path, { status: 303, headers })
}
