import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedLines, changedParts, type DiffLine, lineDifference } from './line-difference.ts'

const signs = { kept: ' ', removed: '-', added: '+' }
const shown = (lines: (DiffLine | null)[]) =>
  lines.map((line) => (line ? signs[line.kind] + line.text : '…')).join('\n')

describe('the difference of two texts', () => {
  test('tells a changed line as removed and added, and keeps the rest', () => {
    expect(shown(lineDifference('a\nb\nc', 'a\nB\nc'))).toBe(' a\n-b\n+B\n c')
  })

  test('tells an inserted line without disturbing those that follow', () => {
    expect(shown(lineDifference('a\nb\na\nb', 'a\nb\nnew\na\nb'))).toBe(' a\n b\n+new\n a\n b')
  })

  test('of the same text is that text, of an empty one everything', () => {
    expect(changedLines(lineDifference('a\nb', 'a\nb'))).toEqual({ added: 0, removed: 0 })
    expect(changedLines(lineDifference('', 'a\nb'))).toEqual({ added: 2, removed: 1 })
  })

  test('leads from the one text to the other, whatever they are', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 30 })
    fc.assert(
      fc.property(text, text, (one, other) => {
        const lines = lineDifference(one.join('\n'), other.join('\n'))
        const side = (kind: DiffLine['kind']) =>
          lines.filter((line) => line.kind !== kind).map((line) => line.text)
        expect(side('added').join('\n')).toBe(one.join('\n'))
        expect(side('removed').join('\n')).toBe(other.join('\n'))
      }),
    )
  })

  test('of two long texts with nothing in common is told whole, at once', () => {
    const many = (word: string) =>
      Array.from({ length: 9_000 }, (_, n) => `${word} ${n}`).join('\n')
    const began = performance.now()
    expect(changedLines(lineDifference(many('one'), many('two')))).toEqual({
      added: 9_000,
      removed: 9_000,
    })
    expect(performance.now() - began).toBeLessThan(500)
  })
})

test('only what changed is shown, with the lines around it', () => {
  const lines = [...'abcdefghij']
  const after = lines.map((line) => (line === 'c' || line === 'i' ? line.toUpperCase() : line))
  const parts = changedParts(lineDifference(lines.join('\n'), after.join('\n')), 1)
  expect(shown(parts)).toBe(' b\n-c\n+C\n d\n…\n h\n-i\n+I\n j')
})
