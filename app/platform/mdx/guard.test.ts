import fc from 'fast-check'
import type { Root } from 'mdast'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { hasErrors } from '#app/domain/finding.ts'
import { guard } from './guard.ts'
import { type Literal, literalOf } from './literal.ts'
import { parseMdx } from './parse-mdx.ts'
import type { Vocabulary } from './vocabulary.ts'

const anything = z.record(z.string(), z.unknown())
const vocabulary: Vocabulary = {
  Box: { props: anything, stands: 'between', encloses: 'text', words: [] },
  Word: { props: anything, stands: 'sentence', encloses: 'sentence', words: [] },
}

function guarded(text: string) {
  const tree = parseMdx('a.mdx', text)
  if ('rule' in tree) return { refused: true, used: [] }
  const { findings, used } = guard('a.mdx', tree, vocabulary)
  return { refused: hasErrors(findings), used }
}

/** A value as an author would write it. */
function written(value: Literal): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`
  if (typeof value === 'number' && Object.is(value, -0)) return '-0'
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).map(
    ([key, part]) => `${JSON.stringify(key)}: ${written(part)}`,
  )
  return `{ ${entries.join(', ')} }`
}

const plainText = fc.stringMatching(/^[a-zA-Z0-9 .,'{}<>$`\\-]{0,12}$/)
const literal = fc.letrec<{ value: Literal }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    plainText,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), tie('value'), { maxKeys: 3 }),
  ),
})).value

test('a literal is read as what it says, whatever it is', () => {
  fc.assert(
    fc.property(literal, (value) => {
      const { refused, used } = guarded(`<Box a={${written(value)}}>b</Box>`)
      expect(refused).toBe(false)
      expect(used[0]?.props.a).toEqual(value)
    }),
    { numRuns: 300 },
  )
})

const computed = fc.constantFrom(
  'a',
  'a.b',
  'f()',
  '1 + 1',
  '!0',
  '+1',
  'typeof 1',
  'new Date()',
  '() => 1',
  'function () {}',
  'class {}',
  'a ? 1 : 2',
  '(1, 2)',
  'a = 1',
  '/a/g',
  '1n',
  'import("a")',
  'import.meta',
  'this',
  'async () => {}',
  '[...a]',
  '[,]',
  '{ ...a }',
  '{ a }',
  '{ get a() { return 1 } }',
  '{ a() {} }',
  '{ ["a"]: 1 }',
  '{ __proto__: 1 }',
  '{ a: 1, a: 2 }',
  'a`b`',
  '<b />',
  'undefined',
  'NaN',
)
const around = fc.constantFrom(
  (code: string) => code,
  (code: string) => `[${code}]`,
  (code: string) => `{ a: ${code} }`,
  (code: string) => `[[{ b: [1, ${code}] }]]`,
  (code: string) => `-(${code})`,
)

test('whatever would have to be computed is refused, as a value and in the text, however deep', () => {
  fc.assert(
    fc.property(computed, around, (code, wrap) => {
      expect(guarded(`<Box a={${wrap(code)}}>b</Box>`).refused).toBe(true)
      expect(guarded(`Text {${wrap(code)}} text`).refused).toBe(true)
    }),
    { numRuns: 400 },
  )
})

const piece = fc.constantFrom(
  '<Box>',
  '</Box>',
  '<Word>',
  '</Word>',
  '<b>',
  '{',
  '}',
  '*',
  '_',
  '`',
  '[',
  '](x)',
  '> ',
  '- ',
  '## ',
  '\n',
  '\n\n',
  '| a |',
  '[^1]',
  'import a',
  'export default 1',
  '{1}',
  'word',
  '\\',
  '&#123;',
)

test('no text makes the guard fail: it reads it or refuses it, in its place', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      const text = pieces.join('')
      const lines = text.split('\n')
      const tree = parseMdx('a.mdx', text)
      const findings = 'rule' in tree ? [tree] : guard('a.mdx', tree as Root, vocabulary).findings
      for (const { line, column } of findings) {
        expect(line).toBeLessThanOrEqual(lines.length)
        expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1)
      }
    }),
    { numRuns: 500 },
  )
})

test('nothing that runs is left in a tree that the guard lets through', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      const tree = parseMdx('a.mdx', pieces.join(''))
      if ('rule' in tree || guard('a.mdx', tree, vocabulary).findings.length > 0) return
      const kept = JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value))
      expect(kept).not.toContain('"mdxjsEsm"')
      expect(kept).not.toContain('"type":"html"')
      expect(kept).not.toContain('"mdxJsxExpressionAttribute"')
    }),
    { numRuns: 500 },
  )
})

test('a comment says nothing and a program is no literal', () => {
  expect(guarded('{/* for translators */}')).toEqual({ refused: false, used: [] })
  expect(literalOf(null)).toBeNull()
  expect(literalOf(undefined)).toBeNull()
})
