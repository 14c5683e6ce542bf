import { addressWith } from '#app/platform/query.ts'
import type { Asked } from '../ask.server.ts'

/** The same question with something changed; null takes it away. */
export const reportAddress = (
  asked: Asked,
  changes: { [Name in keyof Asked]?: string | null } = {},
  path = '/report',
): string => addressWith(path, asked as Record<string, string>, changes as Record<string, string>)
