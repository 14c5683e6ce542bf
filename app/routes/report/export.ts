import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { requirePermission } from '#app/features/guard.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { noteExport } from '#app/features/records/reading.server.ts'
import { asking } from '#app/features/reporting/ask.server.ts'
import { reportExport } from '#app/features/reporting/report-export.server.ts'
import { askedIn } from '#app/features/reporting/report-page.server.ts'
import { csvResponse } from '#app/platform/csv.server.ts'
import { notFound } from '#app/platform/respond.server.ts'

/** The table of the report as a file, with the question of the page. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { ctx, scope } = await requirePermission(request, 'figures:read')
  const question = asking(ctx, scope, askedIn(request))
  if (!question.ok) {
    throw question.refusal === 'not-found' ? notFound() : data(null, { status: 400 })
  }
  const { query, unit } = question.value
  const text = await reportExport(ctx, scope, question.value)
  const subjectId = unit?.id ?? ctx.learnerId
  perform(ctx, noteExport, { kind: 'certification-rate', subjectId, asOf: query.asOf })
  return csvResponse(`certification-rate-${unit?.code ?? 'all'}-${query.asOf}.csv`, text)
}
