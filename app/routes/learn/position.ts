import type { ActionFunctionArgs } from '@remix-run/node'
import { PositionForm } from '#app/features/enrolment/forms.ts'
import { savePosition } from '#app/features/enrolment/save-position.server.ts'
import { requireLearner } from '#app/features/guard.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { notFound } from '#app/platform/respond.server.ts'

/** Keeps how far a lesson was read; the page's script sends it as one leaves. */
export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireLearner(request)
  const form = await readForm(request, PositionForm)
  if (form.status !== 'success') return new Response(null, { status: 400 })
  const place = { courseId: params.course!, lesson: params.lesson! }
  const kept = perform(ctx, savePosition, { ...place, ...form.value })
  return kept.ok || kept.refusal === 'not-enrolled'
    ? new Response(null, { status: 204 })
    : notFound()
}

/** There is nothing to see here. */
export function loader() {
  return notFound()
}
