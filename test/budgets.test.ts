import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { isTest, sources } from '#test/support/sources.ts'

const linesMax = 200
const functionLinesMax = 70
const screenLinesMax = 120

const counted = sources().filter(
  (source) => !isTest(source) && !/migrations\/|\.gen\./.test(source.path),
)
const lengths = counted.map(({ lines }) => lines.length).sort((a, b) => a - b)
const at = (share: number) => lengths[Math.floor((lengths.length - 1) * share)]!

describe('files stay small', () => {
  test('no file is over 200 lines, half are at most 60, nine in ten at most 120', () => {
    expect(
      counted
        .filter(({ lines }) => lines.length > linesMax)
        .map(({ path, lines }) => `${path} ${lines.length}`),
    ).toEqual([])
    expect(at(0.5)).toBeLessThanOrEqual(60)
    expect(at(0.9)).toBeLessThanOrEqual(120)
  })

  test('a screen has at most 120 lines', () => {
    const screens = counted.filter(
      ({ path, lines }) => path.startsWith('app/routes/') && lines.length > screenLinesMax,
    )
    expect(screens.map(({ path, lines }) => `${path} ${lines.length}`)).toEqual([])
  })

  test('a function has at most 70 lines', () => {
    const long = counted
      .filter(({ path }) => /\.tsx?$/.test(path))
      .flatMap(({ path, text }) => {
        const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
        const found: string[] = []
        const visit = (node: ts.Node) => {
          if (ts.isFunctionLike(node)) {
            const first = file.getLineAndCharacterOfPosition(node.getStart()).line
            const last = file.getLineAndCharacterOfPosition(node.end).line
            if (last - first >= functionLinesMax)
              found.push(`${path}:${first + 1} ${last - first + 1} lines`)
          }
          ts.forEachChild(node, visit)
        }
        visit(file)
        return found
      })
    expect(long).toEqual([])
  })
})
