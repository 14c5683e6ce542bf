import { afterAll, beforeAll, vi } from 'vitest'
import { closeCompiler } from '#app/features/catalogue/check/make-lessons.server.ts'
import { theMapCourse } from '#test/factories/written-course.ts'
import { world } from './world.ts'

// Loading the compiler of lessons takes seconds on a busy machine; the tests should not pay for it.
vi.setConfig({ testTimeout: 30_000 })
beforeAll(async () => {
  await theMapCourse(world())
}, 120_000)
afterAll(closeCompiler)
