import type { ActionFunctionArgs } from '@remix-run/node'
import { keepAnswer } from '#app/features/assessment/answer-given.server.ts'
import { readAnswerForm } from '#app/features/assessment/forms.ts'
import { clockTime } from '#app/features/assessment/time-words.ts'
import { requireLearner } from '#app/features/guard.server.ts'
import { currentRequest } from '#app/platform/context.server.ts'
import { readFormData } from '#app/platform/form.server.ts'
import { finishedJson } from '#app/platform/http/finished.server.ts'
import { translatorFor } from '#app/platform/i18n/messages.server.ts'
import { notFound } from '#app/platform/respond.server.ts'

export function loader() {
  throw notFound()
}

/**
 * Keeps an answer while its page stays open: `{ saved: true, at, words }` once it is on the disk,
 * else `{ saved: false, words }` with what is wrong, in the reader's language.
 */
export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireLearner(request)
  const form = readAnswerForm(await readFormData(request))
  if (!form) throw new Response(null, { status: 400 })
  const t = translatorFor(ctx.locale)
  const kept = await keepAnswer(ctx, params.attemptId!, form)
  if (!kept.ok) {
    const { status, error } = kept.refusal
    return finishedJson({ saved: false, words: t(error) }, { status })
  }
  const { savedAt } = kept.value
  const time = clockTime(savedAt, ctx.locale, currentRequest().timeZone)
  return finishedJson({ saved: true, at: savedAt, words: t('assess.saved.at', { time }) })
}
