import { addressWith } from '#app/platform/query.ts'
import type { Asked } from '../ask.server.ts'

/** The same question with something changed; null takes it away. */
export function reportAddress(
  asked: Asked,
  changes: { [Name in keyof Asked]?: string | null } = {},
  path = '/report',
): string {
  const given = Object.entries({ ...asked, ...changes }).filter(([, value]) => value)
  return addressWith(path, Object.fromEntries(given) as Record<string, string>)
}
