import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePermission } from '#app/features/guard.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { noteExport } from '#app/features/records/reading.server.ts'
import { teamExport } from '#app/features/reporting/team-export.server.ts'
import { TeamFilterForm } from '#app/features/reporting/team-filter.ts'
import { csvResponse } from '#app/platform/csv.server.ts'
import { readQuery } from '#app/platform/query.ts'
import { notFound } from '#app/platform/respond.server.ts'

/** The list of the team as a file, with the filters of the page. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { ctx, scope } = await requirePermission(request, 'people:read')
  const { value } = readQuery(request, TeamFilterForm)
  const made = await teamExport(ctx, scope, value)
  if (!made) throw notFound()
  const subjectId = made.unit?.id ?? ctx.learnerId
  perform(ctx, noteExport, { kind: 'team', subjectId, asOf: ctx.today })
  return csvResponse(`team-${made.unit?.code ?? 'all'}-${ctx.today}.csv`, made.text)
}
