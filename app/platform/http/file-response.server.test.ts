import { expect, test } from 'vitest'
import { fileResponse } from './file-response.server.ts'

const bytes = new TextEncoder().encode('0123456789')
const file = {
  hash: 'abc',
  name: 'map.svg',
  mime: 'image/svg+xml',
  size: bytes.length,
  download: false,
  keep: true,
}

function ask(
  headers: Record<string, string> = {},
  given: Partial<typeof file> = {},
  method = 'GET',
) {
  const request = new Request('http://localhost/media', { method, headers })
  return fileResponse(request, { ...file, ...given }, ({ first, last }) =>
    bytes.slice(first, last + 1),
  )
}

test('the whole file is answered with its length and its name', async () => {
  const answer = ask()
  expect([answer.status, await answer.text()]).toEqual([200, '0123456789'])
  expect(answer.headers.get('content-length')).toBe('10')
  expect(answer.headers.get('content-disposition')).toBe('inline; filename="map.svg"')
  expect(answer.headers.get('cache-control')).toContain('immutable')
})

test('a part is answered as a part', async () => {
  const answer = ask({ range: 'bytes=2-4' })
  expect([answer.status, await answer.text()]).toEqual([206, '234'])
  expect(answer.headers.get('content-range')).toBe('bytes 2-4/10')
  expect(answer.headers.get('content-length')).toBe('3')
})

test('a part beyond the end is refused with the size', () => {
  const answer = ask({ range: 'bytes=10-' })
  expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */10'])
})

test('a part of another file is not given; the whole is', async () => {
  expect(ask({ range: 'bytes=2-4', 'if-range': '"old"' }).status).toBe(200)
  expect(ask({ range: 'bytes=2-4', 'if-range': '"abc"' }).status).toBe(206)
})

test('HEAD tells the length and sends nothing', async () => {
  const answer = ask({ range: 'bytes=2-4' }, {}, 'HEAD')
  expect([answer.status, await answer.text()]).toEqual([200, ''])
  expect(answer.headers.get('content-length')).toBe('10')
})

test('what the browser has already is not sent again', () => {
  expect(ask({ 'if-none-match': '"x", W/"abc"' }).status).toBe(304)
  expect(ask({ 'if-none-match': '"x"' }).status).toBe(200)
})

test('a drawing cannot run anything, also when it is opened by itself', () => {
  expect(ask().headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
})

test('a download is saved, and what is not for everyone is asked for anew each time', () => {
  const answer = ask({}, { download: true, keep: false, mime: 'text/vtt' })
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="map.svg"')
  expect(answer.headers.get('cache-control')).toBe('private, no-cache')
  expect(answer.headers.get('content-type')).toBe('text/vtt; charset=utf-8')
})

test('an empty file is whole', async () => {
  const answer = ask({}, { size: 0 })
  expect([answer.status, answer.headers.get('content-length')]).toEqual([200, '0'])
})
