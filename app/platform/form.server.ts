import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'
import type { FormErrors } from './form-errors.ts'

export type ReadForm<Value> =
  | { status: 'success'; value: Value; given: Record<string, string> }
  | { status: 'refused'; errors: FormErrors; given: Record<string, string> }

/** Passwords and codes are never sent back into a page. */
const neverEchoed = /password|code|token/i

/**
 * Reads and validates a form. Messages of the schema are keys of `content/messages`. What was given
 * comes back (secrets left out), so that nothing a person typed is lost.
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
    if (messages?.[0]) errors[field] = messages[0]
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
