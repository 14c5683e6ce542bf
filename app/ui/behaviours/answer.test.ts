import { readFileSync } from 'node:fs'
import { transform } from 'esbuild'
import { expect, test } from 'vitest'

test('what saves answers costs a page at most 2 KB', async () => {
  const source = readFileSync(new URL('./answer.ts', import.meta.url), 'utf8')
  const { code } = await transform(source, { loader: 'ts', minify: true, target: 'es2022' })
  expect(code).toContain('beforeunload')
  expect(Buffer.byteLength(code)).toBeLessThanOrEqual(2048)
})
