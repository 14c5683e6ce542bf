import type { WriteCtx } from '../../command.server.ts'

/**
 * Brings rows from what they were to what they should be. What is not among the rows afterwards is
 * retired, and what was not among them before is added; the same object means the same row.
 */
export function settle<Before extends { rowId: number }, After extends object>(
  ctx: WriteCtx,
  before: readonly Before[],
  after: readonly After[],
  retire: (ctx: WriteCtx, rowId: number) => void,
  add: (ctx: WriteCtx, row: After) => void,
): void {
  const kept = new Set<object>(after)
  const known = new Set<object>(before)
  for (const row of before) if (!kept.has(row)) retire(ctx, row.rowId)
  for (const row of after) if (!known.has(row)) add(ctx, row)
}
