import { afterAll, expect, test } from 'vitest'
import { closeCompiler } from '#app/features/catalogue/check/make-lessons.server.ts'
import { checkFolder } from '#app/features/publication/check-folder.server.ts'

afterAll(closeCompiler)

test('the content that is delivered has no finding, not even a remark', async () => {
  const findings = await checkFolder('content', null)
  expect(findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([])
}, 240_000)
