import { describe, expect, test } from 'vitest'
import {
  authorFormBytesMax,
  formBytesMax,
  refusedAtBorder,
  uploadBytesMax,
} from './border.server.ts'

type Sent = { method?: string; headers?: Record<string, string>; path?: string }

const site = 'http://localhost:3000'

function refused({ method = 'POST', headers = {}, path = '/learn' }: Sent) {
  const request = new Request(site + path, { method, headers })
  return refusedAtBorder(request, new URL(request.url))?.status ?? null
}

const cookie = 'session=abc'
const length = { 'content-length': '10' }

describe('a write enters', () => {
  test('from a page of our own, as the browser says itself', () => {
    const sites = { 'same-origin': null, none: null, 'same-site': 403, 'cross-site': 403 }
    for (const [said, status] of Object.entries(sites)) {
      const headers = { 'sec-fetch-site': said, cookie, ...length }
      expect(refused({ headers }), said).toBe(status)
    }
  })

  test('by its origin where the browser says nothing else', () => {
    const from = (origin: string) => refused({ headers: { origin, cookie, ...length } })
    expect(from(site)).toBeNull()
    const others = [
      'null',
      'https://localhost:3000',
      'http://localhost:3001',
      'http://evil.example',
    ]
    for (const other of [...others, `${site}.evil.example`]) expect(from(other), other).toBe(403)
  })

  test('not at all where neither is said and a cookie could be forged', () => {
    expect(refused({ headers: { cookie, ...length } })).toBe(403)
    expect(refused({ headers: length })).toBeNull()
  })
})

describe('a body', () => {
  const own = { 'sec-fetch-site': 'same-origin' }
  const of = (bytes: number, path: string) =>
    refused({ path, headers: { ...own, 'content-length': String(bytes) } })

  test('is as large as a form may be, and no larger', () => {
    for (const path of ['/account/sign-in', '/learn/data/first', '/admin/tokens', '/assess/x']) {
      expect(of(formBytesMax, path), path).toBeNull()
      expect(of(formBytesMax + 1, path), path).toBe(413)
    }
  })

  test('is larger where an author writes, and where files are sent', () => {
    for (const path of ['/author/data', '/author/data/edit']) {
      expect(of(authorFormBytesMax, path), path).toBeNull()
      expect(of(authorFormBytesMax + 1, path), path).toBe(413)
    }
    expect(of(uploadBytesMax, '/admin/import')).toBeNull()
    expect(of(uploadBytesMax + 1, '/admin/import')).toBe(413)
    expect(of(formBytesMax + 1, '/authority')).toBe(413)
    expect(of(formBytesMax + 1, '/admin/important')).toBe(413)
  })

  test('says how long it is, in digits', () => {
    const request = new Request(`${site}/learn`, { method: 'POST', headers: own, body: 'x=1' })
    expect(refusedAtBorder(request, new URL(request.url))?.status).toBe(411)
    for (const said of ['-1', 'ten', '1e9', '99999999999999999999'])
      expect(refused({ headers: { ...own, 'content-length': said } }), said).not.toBeNull()
  })
})

test('nothing but reading and sending forms is done here', () => {
  for (const method of ['GET', 'HEAD']) expect(refused({ method }), method).toBeNull()
  for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])
    expect(refused({ method, headers: { 'sec-fetch-site': 'same-origin' } }), method).toBe(405)
})

test('an address without end is refused', () => {
  expect(refused({ method: 'GET', path: `/learn?q=${'x'.repeat(5000)}` })).toBe(414)
})
