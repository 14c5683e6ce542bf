import { expect, test } from 'vitest'
import { replaceValue } from './replace-value.ts'

const text = '# why\nid: a\nchange:  "material"   # since May\nnested: { change: editorial }\n'

test('one value changes, and comments, spaces and order stay as they were typed', () => {
  expect(replaceValue(text, 'change', 'editorial')).toBe(
    '# why\nid: a\nchange:  editorial   # since May\nnested: { change: editorial }\n',
  )
  expect(replaceValue('{ id: a, change: material }', 'change', 'editorial')).toBe(
    '{ id: a, change: editorial }',
  )
})

test('a value that says so already is left as it was typed', () => {
  expect(replaceValue(text, 'change', 'material')).toBe(text)
})

test('where there is no such value, or no map at all, nothing is guessed', () => {
  for (const other of ['id: a\n', 'change:\n  - material\n', '- change\n', 'change: [', '']) {
    expect(replaceValue(other, 'change', 'editorial')).toBeNull()
  }
})
