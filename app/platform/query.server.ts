import type { z } from 'zod'

/**
 * Reads what stands behind the `?` of an address. A field left empty is as one that is not there.
 * What does not fit is answered 400: no page of ours makes such an address.
 */
export function readQuery<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): z.output<Schema> {
  const given = [...new URL(request.url).searchParams].filter(([, value]) => value.trim() !== '')
  const parsed = schema.safeParse(Object.fromEntries(given))
  if (!parsed.success) throw new Response(null, { status: 400 })
  return parsed.data
}
