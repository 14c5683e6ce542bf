import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { staticFiles } from './static.server.ts'

const folder = mkdtempSync(join(tmpdir(), 'cursus-static-'))
const script = 'console.log("tern")\n'.repeat(200)
mkdirSync(join(folder, 'assets'))
writeFileSync(join(folder, 'assets/page-1a2b.js'), script)
writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')

const files = staticFiles(folder)
const server = createServer((incoming, outgoing) => {
  if (!files(incoming, outgoing)) outgoing.writeHead(404).end('a page')
})
let base = ''

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

const ask = (path: string, encoding: string, method = 'GET') =>
  fetch(base + path, { method, headers: { 'accept-encoding': encoding } })

test('a built file arrives compressed as the browser can read it, and is kept for ever', async () => {
  for (const encoding of ['br', 'gzip']) {
    const response = await ask('/assets/page-1a2b.js', `${encoding}, zstd`)
    expect(response.headers.get('content-encoding')).toBe(encoding)
    expect(response.headers.get('vary')).toBe('accept-encoding')
    expect(response.headers.get('cache-control')).toMatch(/immutable/)
    expect(Number(response.headers.get('content-length'))).toBeLessThan(script.length / 5)
    expect(await response.text()).toBe(script)
  }
  const plain = await ask('/assets/page-1a2b.js?v=1', 'identity')
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(await plain.text()).toBe(script)
})

test('a file whose name says nothing of its contents is asked for again after an hour', async () => {
  const response = await ask('/favicon.svg', 'br', 'HEAD')
  expect(response.headers.get('cache-control')).toBe('public, max-age=3600')
  expect(response.headers.get('content-type')).toBe('image/svg+xml')
  expect(await response.text()).toBe('')
})

test('nothing but these files is answered, and nothing is written', async () => {
  expect((await ask('/assets/../assets/none.js', 'br')).status).toBe(404)
  expect((await ask('/assets/%2e%2e/%2e%2e/etc/passwd', 'br')).status).toBe(404)
  expect((await ask('/favicon.svg', 'br', 'POST')).status).toBe(404)
})
