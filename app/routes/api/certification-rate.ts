import type { LoaderFunctionArgs } from '@remix-run/node'
import { rateAnswer } from '#app/features/reporting/answer.server.ts'
import {
  apiError,
  apiRefusal,
  parametersOf,
  requireBearer,
  versioned,
} from '#app/features/reporting/api/answers.server.ts'
import { asking } from '#app/features/reporting/ask.server.ts'
import { figuresVersion } from '#app/features/reporting/version.server.ts'

const parameters = ['unit', 'asOf', 'knownOn', 'by', 'certification'] as const

/** The certification rate and its parts, of any day and by any grouping, within the token's unit. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { ctx, figures, people, tokenId } = requireBearer(request)
  if (!figures) return apiError(request, 'not-permitted')
  const asked = parametersOf(request, parameters)
  const question = asking(ctx, figures, asked)
  if (!question.ok) return apiRefusal(request, question.refusal, asked)
  const { query, knownOn } = question.value
  const known = knownOn === ctx.today ? '' : knownOn
  const seen = [tokenId, people !== null, ctx.locale, ctx.today, figuresVersion(ctx.db)]
  const version = JSON.stringify([...seen, query, known])
  return versioned(request, version, () =>
    rateAnswer(ctx, { scope: figures, people }, question.value),
  )
}
