import { expect, test } from 'vitest'
import { mediaFacts } from './media-facts.ts'

const png = Buffer.alloc(33)
png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
png.writeUInt32BE(640, 16)
png.writeUInt32BE(480, 20)

const jpeg = Buffer.from([
  ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0],
  ...[0xff, 0xc0, 0, 17, 8, 0x01, 0xe0, 0x02, 0x80, 3, 0, 0, 0, 0, 0, 0],
])

const rules = (file: string, bytes: Buffer) =>
  mediaFacts(file, bytes)?.findings.map(({ rule }) => rule)

test('pictures tell their size, so that the text does not jump', () => {
  expect(mediaFacts('a.png', png)).toMatchObject({
    kind: 'image',
    width: 640,
    height: 480,
    findings: [],
  })
  expect(mediaFacts('a.jpg', jpeg)).toMatchObject({ width: 640, height: 480, findings: [] })
  const gif = Buffer.from('GIF89a\u0080\u0002\u00e0\u0001\u0000\u0000', 'latin1')
  expect(mediaFacts('a.gif', gif)).toMatchObject({ width: 640, height: 480 })
})

test('a file is what its name says', () => {
  expect(rules('a.png', jpeg)).toEqual(['media-damaged'])
  expect(rules('a.mp4', png)).toEqual(['media-damaged'])
  expect(rules('a.png', png.subarray(0, 10))).toEqual(['media-damaged'])
  expect(rules('a.pdf', Buffer.alloc(0))).toEqual(['media-damaged'])
  expect(rules('a.vtt', Buffer.from('1\n00:00 --> 00:01\nA'))).toEqual(['media-damaged'])
  expect(mediaFacts('a.exe', png)).toBeNull()
  expect(mediaFacts('a.constructor', png)).toBeNull()
})

test('a picture that would take long over a thin link is refused', () => {
  expect(rules('a.png', Buffer.concat([png, Buffer.alloc(2 * 1024 * 1024)]))).toEqual(['limit'])
})

test('a document that does something by itself is refused', () => {
  expect(rules('a.pdf', Buffer.from('%PDF-1.7\n1 0 obj <</Type /Catalog>>'))).toEqual([])
  for (const active of ['/OpenAction << /S /JavaScript', '/S /Launch', '/EmbeddedFiles 3 0 R']) {
    expect(rules('a.pdf', Buffer.from(`%PDF-1.7\n<< ${active} >>`))).toEqual(['pdf-refused'])
  }
})
