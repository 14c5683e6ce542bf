import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'
import type { FormErrors } from './form-errors.ts'

export type ReadForm<Value> =
  | { status: 'success'; value: Value; given: Record<string, string> }
  | { status: 'refused'; errors: FormErrors; given: Record<string, string> }

/** What is said of a field in a way that no page of ours would send it. */
const unforeseen = 'error.400.explanation'

const isMessageKey = (text: string) => /^[a-z][\w-]*(\.[\w-]+)+$/.test(text)

/** Passwords and codes are never sent back into a page. */
const neverEchoed = /password|code|token/i

/**
 * Reads and validates a form. Messages of the schema are keys of `content/messages`. What was given
 * comes back (secrets left out), so that nothing a person typed is lost. Where the schema has no
 * message of its own, the whole form is what is wrong.
 */
export async function readForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<ReadForm<z.output<Schema>>> {
  const data = await readFormData(request)
  const submission = parseWithZod(data, { schema })
  const given: Record<string, string> = {}
  for (const [name, value] of data) {
    if (typeof value === 'string' && !neverEchoed.test(name)) given[name] = value
  }
  if (submission.status === 'success') return { status: 'success', value: submission.value, given }
  const errors: FormErrors = {}
  for (const [field, messages] of Object.entries(submission.error ?? {})) {
    const [message] = messages ?? []
    if (message && isMessageKey(message)) errors[field] = message
    else errors[''] = unforeseen
  }
  return { status: 'refused', errors, given }
}

/** The fields of a form. What is no form at all is answered 400. */
export async function readFormData(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    throw new Response(null, { status: 400 })
  }
}
