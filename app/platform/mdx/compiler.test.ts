import { afterAll, expect, test } from 'vitest'
import { compiler } from './compiler.server.ts'

const busyMs = 120_000
const { make, close } = compiler<null, null>('test/support/bad-worker.ts')
afterAll(close)

const said = async (body: string) => {
  const { words, findings } = await make({ file: 'a.mdx', body, context: null })
  return words || findings.map(({ rule, params }) => `${rule} ${params.what}`)
}

test(
  'a text that never ends or eats all memory is refused, and the next one is made',
  async () => {
    expect(await said('one')).toBe('one')
    expect(await said('loop')).toEqual(['limit time'])
    expect(await said('two')).toBe('two')
    expect(await said('eat')).toEqual(['limit memory'])
    expect(await said('three')).toBe('three')
  },
  busyMs,
)

test(
  'a fault of ours is not called the author’s, and does not hold up the next text',
  async () => {
    await expect(said('fault')).rejects.toThrow('It went wrong')
    expect(await Promise.all(['four', 'five'].map(said))).toEqual(['four', 'five'])
  },
  busyMs,
)

test(
  'a compiler that does not start says so',
  async () => {
    const broken = compiler<null, null>('test/support/no-such-worker.ts')
    await expect(broken.make({ file: 'a.mdx', body: '', context: null })).rejects.toThrow()
  },
  busyMs,
)
