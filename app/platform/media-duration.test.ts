import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { durationOf } from './media-duration.ts'

const file = (path: string) => readFileSync(`content/courses/${path}`)

test('a video says how long it is', () => {
  expect(durationOf(file('data-literacy/media/same-faults.mp4'), 'video/mp4')).toBe(28)
  expect(durationOf(file('cyber-hygiene/media/one-password.mp4'), 'video/mp4')).toBe(33)
})

test('so does a recording', () => {
  const seconds = durationOf(file('cyber-hygiene/media/service-desk-call.en.mp3'), 'audio/mpeg')
  expect(seconds).toBe(28)
})

test('what does not say it is not guessed at', () => {
  expect(
    durationOf(file('data-literacy/media/desk-checklist.en.pdf'), 'application/pdf'),
  ).toBeNull()
  expect(durationOf(new Uint8Array(), 'video/mp4')).toBeNull()
  expect(durationOf(new Uint8Array(400), 'audio/mpeg')).toBeNull()
})

test('damaged bytes are read without a fault', () => {
  const whole = file('cyber-hygiene/media/one-password.mp4')
  fc.assert(
    fc.property(fc.nat(whole.length), fc.uint8Array({ maxLength: 64 }), (at, noise) => {
      const bytes = Uint8Array.from(whole.subarray(0, 4000))
      bytes.set(noise.subarray(0, Math.max(0, 4000 - (at % 4000))), at % 4000)
      for (const mime of ['video/mp4', 'audio/mpeg']) durationOf(bytes, mime)
    }),
    { numRuns: 300 },
  )
})
