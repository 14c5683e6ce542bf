import { expect, test } from 'vitest'
import { layoutCycle } from './cycle-layout.ts'

test.each([2, 3, 4, 5, 6, 7, 8, 12])(
  '%i steps stand apart and lead round to the first',
  (count) => {
    const { boxes, arrows, width, height } = layoutCycle(
      Array.from({ length: count }, (_, index) => ({
        label: `Step number ${index} with a long name`,
      })),
    )
    expect(new Set(arrows).size).toBe(count)
    for (const box of boxes) {
      expect(box.x - box.width / 2).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width / 2).toBeLessThanOrEqual(width)
      expect(box.y + box.height / 2).toBeLessThanOrEqual(height)
      for (const other of boxes) {
        if (other === box) continue
        const apart =
          Math.abs(box.x - other.x) >= box.width || Math.abs(box.y - other.y) >= box.height
        expect(apart).toBe(true)
      }
    }
  },
)
