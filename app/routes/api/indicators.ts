import type { LoaderFunctionArgs } from '@remix-run/node'
import {
  apiError,
  parametersOf,
  requireBearer,
  versioned,
} from '#app/features/reporting/api/answers.server.ts'
import { definitionsOf } from '#app/features/reporting/definition.server.ts'

/** The published definitions of the figures, in both languages. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { ctx, figures } = requireBearer(request)
  if (!figures) return apiError(request, 'not-permitted')
  parametersOf(request, [])
  const definitions = definitionsOf(ctx.db)
  return versioned(request, JSON.stringify(definitions), () => definitions)
}
