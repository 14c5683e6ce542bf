import type { Permission } from '#app/domain/access.ts'
import {
  type Actor,
  type ReadCtx,
  readContext,
  type SignedIn,
} from '#app/platform/context.server.ts'
import { localeOf } from '#app/platform/locale.server.ts'
import { seeOther } from '#app/platform/respond.server.ts'
import { signedIn } from '#app/platform/session.server.ts'
import { type Scope, scopeFor } from './scope.server.ts'

/** Someone who is signed in, or is sent to sign in and brought back. */
export async function requireLearner(request: Request): Promise<ReadCtx & { learnerId: string }> {
  const found = await signedIn(request)
  if (!found) throw signInFirst(request)
  return contextOf(request, found)
}

function contextOf(request: Request, found: SignedIn): ReadCtx & { learnerId: string } {
  const actor: Actor = { kind: 'person', learnerId: found.learnerId }
  return { ...readContext(actor, localeOf(request)), learnerId: found.learnerId }
}

/** The context of a page that strangers may see. */
export async function visitorContext(
  request: Request,
): Promise<ReadCtx & { learnerId: string | null }> {
  const found = await signedIn(request)
  if (found) return contextOf(request, found)
  return { ...readContext({ kind: 'system' }, localeOf(request)), learnerId: null }
}

function signInFirst(request: Request): Response {
  const { pathname, search } = new URL(request.url)
  const back = request.method === 'GET' ? pathname + search : pathname
  return seeOther(`/account/sign-in?back=${encodeURIComponent(back)}`)
}

export type Permitted = { ctx: ReadCtx & { learnerId: string }; scope: Scope }

/** Someone who holds a permission today, with the scope it is held over. Missing permission: 403. */
export async function requirePermission(
  request: Request,
  permission: Permission,
): Promise<Permitted> {
  const ctx = await requireLearner(request)
  const scope = scopeFor(ctx, permission)
  if (!scope) throw new Response(null, { status: 403 })
  return { ctx, scope }
}

/** As `requirePermission`, over the whole organisation: for what belongs to no unit of it. */
export async function requireWhole(request: Request, permission: Permission): Promise<Permitted> {
  const permitted = await requirePermission(request, permission)
  if (!permitted.scope.whole) throw new Response(null, { status: 403 })
  return permitted
}
