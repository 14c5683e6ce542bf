import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { currentRequest } from '../context.server.ts'
import { formBytesMax } from './border.server.ts'
import { finishedResponse } from './finished.server.ts'
import { listenerFor } from './listener.server.ts'

const page = new TextEncoder().encode('<!doctype html><p>été</p>')

async function handle(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (pathname === '/page') return finishedResponse(page, { headers: { 'x-own': 'kept' } })
  if (pathname === '/echo') return new Response(await request.text())
  if (pathname === '/elsewhere') return Response.redirect('http://localhost/page', 303)
  if (pathname === '/storage') {
    currentRequest().fault = 'full'
    return new Response('failed', { status: 500 })
  }
  if (pathname !== '/cookies') throw new Error('nothing answers this')
  currentRequest().setCookies.push('later=1')
  const headers = new Headers([
    ['set-cookie', 'one=1'],
    ['set-cookie', 'two=2'],
  ])
  return new Response(null, { status: 204, headers })
}

const server = createServer(listenerFor(handle))
let base = ''

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

test('a finished page arrives whole, with its own headers and those of every answer', async () => {
  const response = await fetch(`${base}/page`)
  expect(await response.text()).toBe('<!doctype html><p>été</p>')
  expect(response.headers.get('x-own')).toBe('kept')
  expect(response.headers.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-/)
  expect(response.headers.get('cache-control')).toBe('private, no-store')
})

test('a body that was sent is read', async () => {
  const sent = { method: 'POST', body: 'answer=42' }
  expect(await (await fetch(`${base}/echo`, sent)).text()).toBe('answer=42')
})

test('every cookie is set, those of the page and those that were asked for on the way', async () => {
  const response = await fetch(`${base}/cookies`)
  expect(response.headers.getSetCookie()).toEqual(['one=1', 'two=2', 'later=1'])
})

test('a redirect carries the headers of every answer too', async () => {
  const response = await fetch(`${base}/elsewhere`, { redirect: 'manual' })
  expect(response.status).toBe(303)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
})

test('where storage fails the answer says to try again later', async () => {
  const response = await fetch(`${base}/storage`)
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30'])
})

test('what fails is answered with 500 and nothing of what went wrong', async () => {
  const response = await fetch(`${base}/fails`)
  expect([response.status, await response.text()]).toEqual([500, '500\n'])
})

test('what may not enter is told why, in the reader’s language', async () => {
  const headers = { 'accept-language': 'fr', 'content-type': 'text/plain' }
  const body = 'x'.repeat(formBytesMax + 1)
  const large = await fetch(`${base}/echo`, { method: 'POST', headers, body })
  expect([large.status, await large.text()]).toEqual([413, expect.stringContaining('trop')])
  const deleted = await fetch(`${base}/echo`, { method: 'DELETE' })
  expect([deleted.status, deleted.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST'])
  expect(await deleted.text()).toContain('could not be read')
})
