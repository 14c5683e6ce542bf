import { enqueue } from '#app/platform/jobs.server.ts'
import type { WriteCtx } from '../command.server.ts'

const everyMs = 10_000

/** Asks for pending changes to be folded, at most once in ten seconds. */
export function foldLater(ctx: WriteCtx): void {
  const turn = Math.floor(ctx.now / everyMs) + 1
  const onceKey = `fold-figures/${turn}`
  enqueue(ctx, { kind: 'fold-figures', payload: {}, runAt: turn * everyMs, onceKey })
}
