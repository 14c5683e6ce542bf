import type { ReadCtx } from '#app/platform/context.server.ts'
import { failedJobs } from '#app/platform/job-list.server.ts'
import { waitingRegistrations } from './account/register.server.ts'
import { lastPublication } from './catalogue/admin-content.server.ts'
import { lastBatch } from './records/batch-list.server.ts'
import { scopeFor } from './scope.server.ts'

/** Something that an administrator should look at: the key of its sentence, and where. */
export type Attention = { key: string; count: number; href: string }

/** The sections of administration that the reader may enter, in the order of the page. */
export type AdminSection =
  | 'people'
  | 'units'
  | 'registrations'
  | 'import'
  | 'content'
  | 'requirements'
  | 'log'
  | 'tokens'
  | 'jobs'

/** admin/overview: null for somebody who administers nothing and may not read the log. */
export function adminOverview(
  ctx: ReadCtx,
): { attention: Attention[]; sections: AdminSection[] } | null {
  const organisation = scopeFor(ctx, 'organisation:write')
  const access = scopeFor(ctx, 'access:write')
  const log = scopeFor(ctx, 'log:read')
  if (!organisation && !log) return null
  const sections = [
    organisation && 'people',
    organisation && 'units',
    access?.whole && 'registrations',
    organisation?.whole && 'import',
    organisation && 'content',
    organisation && 'requirements',
    log && 'log',
    access && 'tokens',
    access?.whole && 'jobs',
  ].filter((section): section is AdminSection => typeof section === 'string')
  const attention = [
    ...(access?.whole ? ofAccess(ctx) : []),
    ...(organisation?.whole ? ofImports(ctx) : []),
    ...(organisation ? ofContent(ctx) : []),
  ]
  return { attention: attention.filter(({ count }) => count > 0), sections }
}

function ofAccess(ctx: ReadCtx): Attention[] {
  const failed = failedJobs(ctx.db)
  const mails = failed.find(({ kind }) => kind === 'send-mail')?.count ?? 0
  const others = failed.reduce((sum, { count }) => sum + count, 0) - mails
  const waiting = waitingRegistrations(ctx).length
  return [
    { key: 'mails', count: mails, href: '/admin/jobs#failed' },
    { key: 'jobs', count: others, href: '/admin/jobs' },
    { key: 'registrations', count: waiting, href: '/admin/registrations' },
  ]
}

function ofImports(ctx: ReadCtx): Attention[] {
  const state = lastBatch(ctx, 'people')?.state
  return [
    { key: 'import-running', count: state === 'staging' ? 1 : 0, href: '/admin/import' },
    { key: 'import-failed', count: state === 'abandoned' ? 1 : 0, href: '/admin/import' },
  ]
}

function ofContent(ctx: ReadCtx): Attention[] {
  const findings = lastPublication(ctx)?.findings ?? []
  return [{ key: 'findings', count: findings.length, href: '/admin/content' }]
}
