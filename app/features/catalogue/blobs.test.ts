import { expect, test } from 'vitest'
import { world } from '#test/support/world.ts'
import { perform } from '../perform.server.ts'
import { blobBytes, hasBlob, partBytes } from './blobs.server.ts'
import { blobSteps, stageBlob } from './publish/stage-blobs.server.ts'
import { sourceOf } from './sources.ts'

test('any range of a file is read as it is, across its parts', () => {
  const { db, system } = world()
  const bytes = Buffer.alloc(2 * partBytes + 10, Buffer.from([...Array(251).keys()]))
  const file = sourceOf('media/a.mp4', bytes)
  const steps = [...blobSteps(file)]
  expect(steps.map(({ part }) => part)).toEqual([2, 1, 0])
  for (const step of steps.slice(0, 2)) perform(system, stageBlob, step)
  expect(hasBlob(db, file.hash)).toBe(false)
  for (const step of steps) perform(system, stageBlob, step)
  expect(hasBlob(db, file.hash)).toBe(true)
  expect(blobBytes(db, file.hash).equals(bytes)).toBe(true)
  for (const [first, last] of [
    [0, 0],
    [0, partBytes - 1],
    [partBytes - 1, partBytes],
    [partBytes, partBytes],
    [5, 2 * partBytes + 9],
    [2 * partBytes, 2 * partBytes + 100],
  ] as const) {
    const wanted = bytes.subarray(first, last + 1)
    expect(blobBytes(db, file.hash, { first, last }).equals(wanted)).toBe(true)
  }
})

test('an empty file is a file', () => {
  const { db, system } = world()
  const file = sourceOf('a.txt', Buffer.alloc(0))
  for (const step of blobSteps(file)) perform(system, stageBlob, step)
  expect(hasBlob(db, file.hash)).toBe(true)
  expect(blobBytes(db, file.hash)).toHaveLength(0)
})

test('a file as long as its parts has no part beyond them', () => {
  const { db, system } = world()
  const file = sourceOf('media/a.mp4', Buffer.alloc(2 * partBytes, 1))
  for (const step of blobSteps(file)) perform(system, stageBlob, step)
  expect(blobBytes(db, file.hash)).toHaveLength(2 * partBytes)
})
