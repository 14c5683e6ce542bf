import { expect, test } from 'vitest'
import { z } from 'zod'
import { readYaml } from './read-yaml.ts'

const schema = z.strictObject({
  id: z.string(),
  title: z.strictObject({ en: z.string().min(1), fr: z.string().min(1) }),
  level: z.number().int().max(8).optional(),
  list: z.array(z.strictObject({ kind: z.enum(['a', 'b']) })).optional(),
})

function said(text: string) {
  return readYaml('x.yml', Buffer.from(text), schema).findings.map(
    ({ line, column, rule, params }) => [line, column, rule, params.name ?? params.code ?? ''],
  )
}

const whole = 'id: x\ntitle: { en: A, fr: B }\n'

test('a file that fits is read', () => {
  expect(readYaml('x.yml', Buffer.from(whole), schema)).toMatchObject({
    findings: [],
    value: { id: 'x', title: { en: 'A', fr: 'B' } },
  })
})

test('what does not fit is said at its line and column', () => {
  expect(said(`${whole}level: 9\n`)).toEqual([[3, 8, 'too-large', 'level']])
  expect(said(`${whole}level: high\n`)).toEqual([[3, 8, 'wrong-type', 'level']])
  expect(said(`${whole}list:\n  - kind: a\n  - kind: c\n`)).toEqual([[5, 11, 'not-one-of', 'kind']])
})

test('an unknown key is named where it stands', () => {
  expect(said(`${whole}levle: 3\n`)).toEqual([[3, 1, 'unknown-key', 'levle']])
  expect(said(`${whole}list:\n  - kind: a\n    kimd: b\n`)).toEqual([[5, 5, 'unknown-key', 'kimd']])
})

test('a missing language is a missing translation, at the text that lacks it', () => {
  expect(said('id: x\ntitle: { en: A }\n')).toEqual([[2, 8, 'missing-translation', 'fr']])
  expect(said("id: x\ntitle:\n  en: A\n  fr: ''\n")).toEqual([[4, 7, 'missing-translation', 'fr']])
  expect(said('title: { en: A, fr: B }\n')).toEqual([[1, 1, 'missing', 'id']])
})

test('what is not YAML is said where the reading stopped', () => {
  expect(said('id: "x\ntitle: 1\n')[0]).toEqual([3, 1, 'yaml-unclosed', ''])
  expect(said('id: x\nid: y\n')).toEqual([[2, 1, 'yaml-duplicate-key', '']])
  expect(said('a: 1\n---\nb: 2\n')).toEqual([[2, 1, 'yaml-list-of-documents', '']])
})

test('tags, anchors and aliases are refused, so that nothing is built and nothing multiplies', () => {
  expect(said('id: !!js/function x\n')[0]?.[2]).toBe('yaml-tag')
  expect(said('id: !!binary aGk=\n')[0]?.[2]).toBe('yaml-tag')
  expect(said('id: &a x\ntitle: { en: *a, fr: *a }\n').map(([, , rule]) => rule)).toEqual([
    'yaml-anchor',
    'yaml-anchor',
    'yaml-anchor',
  ])
  const laughs = ['a: &a [x, x]']
  for (let i = 0; i < 30; i++) laughs.push(`b${i}: &b${i} [*${i ? `b${i - 1}` : 'a'}, *a]`)
  expect(said(laughs.join('\n')).every(([, , rule]) => rule === 'yaml-anchor')).toBe(true)
})

test('depth, size and bytes that are no text are refused', () => {
  expect(said(`id: ${'['.repeat(60)}${']'.repeat(60)}`)[0]?.[2]).toBe('limit')
  expect(said(`id: ${'['.repeat(100_000)}`)).toHaveLength(1)
  expect(said(`id: ${'x'.repeat(600_000)}`)[0]?.[2]).toBe('limit')
  expect(said('id: a\u0000b\n')).toEqual([[1, 6, 'characters', 'U+0000']])
  expect(said('id: a\n# \u202e\n')).toEqual([[2, 3, 'characters', 'U+202E']])
  const latin = readYaml('x.yml', Buffer.from([0x69, 0x64, 0x3a, 0xe9]), schema).findings
  expect(latin).toMatchObject([{ rule: 'not-utf8', line: 1, column: 1 }])
})

test('a key that reaches for the prototype is only an unknown key', () => {
  expect(said(`${whole}__proto__: { polluted: true }\n`)).toEqual([
    [3, 1, 'unknown-key', '__proto__'],
  ])
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})
