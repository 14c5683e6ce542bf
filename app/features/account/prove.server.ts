import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { perform } from '../perform.server.ts'
import { type CodeRefusal, type CodeRow, type Purpose, tryCode } from './codes.server.ts'
import type { Flow } from './flow.server.ts'

/** Proves a code in the browser that asked for it. The try is committed before the answer is known. */
export function proveCode(
  ctx: ReadCtx,
  flow: Flow | null,
  purpose: Purpose,
  code: string,
): Outcome<CodeRow, CodeRefusal> {
  if (!flow) return refuse('code-expired')
  const tried = perform(ctx, tryCode, { purpose, browserHash: flow.browserHash, code })
  if (!tried.ok) return refuse('code-expired')
  return tried.value.ok ? done(tried.value.value) : tried.value
}
