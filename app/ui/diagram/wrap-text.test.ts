import { expect, test } from 'vitest'
import { textWidth, wrapText } from './wrap-text.ts'

test('a label breaks between words, and no line is wider than its box', () => {
  const lines = wrapText('Check the figures against a second source', 128, 14)
  expect(lines.join(' ')).toBe('Check the figures against a second source')
  expect(lines.length).toBeGreaterThan(1)
  for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(128)
})

test('a French mark stays with its word, because its space does not break', () => {
  expect(wrapText('connue\u202f? oui', 1, 14)).toEqual(['connue\u202f?', 'oui'])
})

test('a word wider than its box stays whole', () => {
  expect(wrapText('interoperability', 10, 14)).toEqual(['interoperability'])
})
