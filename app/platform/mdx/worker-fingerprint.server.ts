import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { build } from 'esbuild'

/**
 * A fingerprint of what a worker makes texts with: its code with all that it imports from the house,
 * however far, and the packages. Texts that another made are to be made anew. Takes some 50 ms.
 */
export async function workerFingerprint(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'silent',
    write: false,
  })
  const hash = createHash('sha256').update(readFileSync('package-lock.json'))
  for (const { contents } of outputFiles) hash.update(contents)
  return hash.digest('hex')
}
