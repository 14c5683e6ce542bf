import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Basis } from './plan.server.ts'

/** Where an exported folder says what it was exported from. Hidden: it is no content. */
export const basisFile = '.published.json'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const Written = z.object({ courses: z.record(z.string(), hash), files: z.record(z.string(), hash) })

/** What a folder was exported from; nothing where it does not say so. */
export function readBasis(folder: string): Basis {
  const path = join(folder, basisFile)
  if (!existsSync(path)) return { courses: {}, files: {} }
  try {
    return Written.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    // Without a readable word the folder is treated like any other.
    return { courses: {}, files: {} }
  }
}
