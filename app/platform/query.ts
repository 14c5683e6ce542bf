import type { z } from 'zod'

const charactersMax = 100

/**
 * What a filter form put into the address: `value` as the schema reads it, `given` to fill the form
 * again. Empty fields are left out, fields that the schema does not name are ignored. What does not
 * fit is answered 400.
 */
export function readQuery<Schema extends z.ZodObject>(
  request: Request,
  schema: Schema,
): { value: z.output<Schema>; given: Record<string, string> } {
  const { searchParams } = new URL(request.url)
  const given: Record<string, string> = {}
  for (const name of Object.keys(schema.shape)) {
    const text = searchParams.get(name)?.trim().slice(0, charactersMax)
    if (text) given[name] = text
  }
  const read = schema.safeParse(given)
  if (!read.success) throw new Response(null, { status: 400 })
  return { value: read.data, given }
}

/** The same page with some fields of its address changed; null takes one away. */
export function addressWith(
  path: string,
  fields: Record<string, string>,
  changes: Record<string, string | null> = {},
): string {
  const query = new URLSearchParams(fields)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name)
    else query.set(name, value)
  }
  return query.size > 0 ? `${path}?${query}` : path
}
