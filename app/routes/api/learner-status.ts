import type { LoaderFunctionArgs } from '@remix-run/node'
import { isDay } from '#app/domain/calendar.ts'
import { perform } from '#app/features/perform.server.ts'
import { notePersonViewed } from '#app/features/records/reading.server.ts'
import {
  apiError,
  parametersOf,
  requireBearer,
} from '#app/features/reporting/api/answers.server.ts'
import { learnerStatus, learnerWithin } from '#app/features/reporting/api/learner-status.server.ts'

/** How one person stands, with the reasons. Who reads it is kept in the log. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ctx, people } = requireBearer(request)
  if (!people) return apiError('not-permitted')
  const { asOf = ctx.today } = parametersOf(request, ['asOf'])
  if (!isDay(asOf)) return apiError('as-of')
  const learnerId = learnerWithin(ctx, people, params.nation!, params.serviceNumber!)
  if (learnerId === null) return apiError('not-found')
  perform(ctx, notePersonViewed, { learnerId })
  return Response.json(learnerStatus(ctx, learnerId, asOf))
}
