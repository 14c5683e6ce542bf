import type { LoaderFunctionArgs } from '@remix-run/node'
import { isFigureDay } from '#app/domain/figures/days.ts'
import { perform } from '#app/features/perform.server.ts'
import { notePersonViewed } from '#app/features/records/reading.server.ts'
import {
  apiError,
  apiRefusal,
  parametersOf,
  requireBearer,
} from '#app/features/reporting/api/answers.server.ts'
import { learnerStatus, learnerWithin } from '#app/features/reporting/api/learner-status.server.ts'

/** How one person stands, with the reasons. Who reads it is kept in the log. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ctx, people } = requireBearer(request)
  if (!people) return apiError(request, 'not-permitted')
  const asked = parametersOf(request, ['asOf'])
  const asOf = asked.asOf || ctx.today
  if (!isFigureDay(asOf)) return apiRefusal(request, 'as-of', asked)
  const learnerId = learnerWithin(ctx, people, params.nation!, params.serviceNumber!)
  if (learnerId === null) return apiError(request, 'not-found')
  perform(ctx, notePersonViewed, { learnerId })
  return Response.json(learnerStatus(ctx, learnerId, asOf))
}
