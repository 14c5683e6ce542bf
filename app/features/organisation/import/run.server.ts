import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import type { Batch, Preparer, UnderWay } from '../../records/batch.ts'
import { clearLeftovers } from '../../records/batch-clearing.server.ts'
import { batchUnderWay } from '../../records/batch-queries.server.ts'
import { abandonBatch, openBatch, publishBatch } from '../../records/batches.server.ts'
import { scopeFor } from '../../scope.server.ts'
import { type ImportFinding, noFindings, sortedFindings } from './findings.ts'
import type { Changes, ImportFiles, Importing, ImportPart, Planned } from './part.ts'
import { stampOf } from './stamp.server.ts'

export type ImportOptions = {
  on: string
  full: boolean
  /** The kinds of file, in the order in which they build on each other. */
  parts: readonly ImportPart[]
  preparers: readonly Preparer[]
  /** Told once for each address that only its owner can confirm, after all is published. */
  onEmailChange: (ctx: ReadCtx, waiting: { learnerId: string; email: string }) => void
  clock?: () => number
}

export type ImportRefusal =
  | UnderWay
  | 'not-permitted'
  | 'on-in-the-future'
  | 'changed-meanwhile'
  | { findings: ImportFinding[]; count: number }

export type ImportPlan = { changes: Changes[]; importing: Importing; planned: Planned[] }

/** What an import would change. Writes nothing. */
export async function planImport(
  ctx: ReadCtx,
  files: ImportFiles,
  { on, full, parts }: Pick<ImportOptions, 'on' | 'full' | 'parts'>,
): Promise<Outcome<ImportPlan, ImportRefusal>> {
  if (!mayImport(ctx)) return refuse('not-permitted')
  if (on > ctx.today) return refuse('on-in-the-future')
  const importing: Importing = {
    ctx,
    files,
    on,
    full,
    findings: noFindings(),
    units: new Map(),
    people: new Map(),
    emailsWaiting: [],
  }
  const planned: Planned[] = []
  for (const part of parts) planned.push(await part(importing))
  const { findings } = importing
  if (findings.count > 0) {
    const names = Object.values(files).map(({ name }) => name)
    return refuse({ findings: sortedFindings(findings, names), count: findings.count })
  }
  return done({ changes: planned.flatMap(({ changes }) => changes), importing, planned })
}

export type Imported = { changes: Changes[]; batchId: number | null; longestMs: number }

/**
 * Imports files: all of it becomes visible at once, or nothing is changed. What is planned before
 * others are kept from changing the organisation is planned again if they did meanwhile.
 */
export async function runImport(
  ctx: ReadCtx,
  files: ImportFiles,
  options: ImportOptions,
): Promise<Outcome<Imported, ImportRefusal>> {
  await clearLeftovers(ctx, options.clock)
  if (batchUnderWay(ctx.db)) return refuse('import-under-way')
  const stamp = stampOf(ctx.db)
  let plan = await planImport(ctx, files, options)
  if (!plan.ok) return plan
  const { emailsWaiting } = plan.value.importing
  if (plan.value.changes.every(({ kind }) => kind === 'emails-waiting')) {
    for (const waiting of emailsWaiting) options.onEmailChange(ctx, waiting)
    return done({ changes: plan.value.changes, batchId: null, longestMs: 0 })
  }
  const opened = await openBatch(ctx, 'people', options.clock)
  if (!opened.ok) return opened
  const batch = opened.value
  try {
    if (stampOf(ctx.db) !== stamp) plan = await planImport(ctx, files, options)
    if (!plan.ok) await abandonBatch(batch, 'stale')
    else await publish(batch, plan.value, options.preparers)
  } catch (error) {
    await abandonBatch(batch, error instanceof Error ? error.message : 'unknown')
    if (isTaken(error)) return refuse('changed-meanwhile')
    throw error
  }
  if (!plan.ok) return plan
  for (const waiting of plan.value.importing.emailsWaiting) options.onEmailChange(ctx, waiting)
  const { changes } = plan.value
  return done({ changes, batchId: batch.id, longestMs: batch.longestMs })
}

async function publish(batch: Batch, plan: ImportPlan, preparers: readonly Preparer[]) {
  for (const part of plan.planned) await part.stage(batch)
  const counts = plan.changes.map(({ kind, count }) => [kind, count])
  await publishBatch(batch, preparers, Object.fromEntries(counts))
}

/** Somebody registered with an address of the file after it was checked: a unique index says so. */
function isTaken(error: unknown): boolean {
  return (error as { code?: string }).code === 'SQLITE_CONSTRAINT_UNIQUE'
}

/** An import reaches everywhere, so it needs the whole organisation. */
function mayImport(ctx: ReadCtx): boolean {
  return ctx.actor.kind === 'system' || !!scopeFor(ctx, 'organisation:write')?.whole
}
