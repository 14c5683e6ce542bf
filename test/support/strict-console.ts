import { afterEach, beforeEach, expect, vi } from 'vitest'

// A stray console.error is a defect that nobody has looked at: it fails the test that caused it.
beforeEach(() => {
  vi.spyOn(console, 'error')
})

afterEach(() => {
  expect(console.error, 'nothing is written to console.error').not.toHaveBeenCalled()
  vi.restoreAllMocks()
})
