import { expect, test } from 'vitest'
import { lineScale, spread } from './line-scale.ts'

test('the axis ends at its lowest and highest tick, the line at its first and last moment', () => {
  const points = [
    { x: 10, y: 60 },
    { x: 30, y: 75 },
  ]
  const scale = lineScale(
    [{ id: 'rate', name: 'rate', points }],
    [
      { at: 50, label: '50' },
      { at: 100, label: '100' },
    ],
  )
  expect([scale.x(10), scale.x(30)]).toEqual([0, 100])
  expect([scale.y(50), scale.y(100)]).toEqual([scale.height, 0])
})

test('names at the ends of lines keep apart, stay in the picture and keep their order', () => {
  expect(spread([100, 101, 20], 18, 240)).toEqual([100, 118, 20])
  expect(spread([239, 240, 238], 18, 240)).toEqual([222, 240, 204])
})
