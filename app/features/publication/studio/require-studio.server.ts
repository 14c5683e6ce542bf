import type { ReadCtx } from '#app/platform/context.server.ts'
import { requireLearner } from '../../guard.server.ts'
import { scopeFor } from '../../scope.server.ts'

type Person = ReadCtx & { learnerId: string }

export type InStudio = { ctx: Person; mayWrite: boolean; mayPublish: boolean }

/** Someone who may see what is being written: authors, and those who review. Courses are of no unit. */
export async function requireStudio(request: Request): Promise<InStudio> {
  const ctx = await requireLearner(request)
  const mayWrite = scopeFor(ctx, 'content:write') !== null
  const mayPublish = scopeFor(ctx, 'content:publish') !== null
  if (!mayWrite && !mayPublish && !scopeFor(ctx, 'content:review')) {
    throw new Response(null, { status: 403 })
  }
  return { ctx, mayWrite, mayPublish }
}
