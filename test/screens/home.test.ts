import { expect, test } from 'vitest'
import { visit } from '#test/support/visit.ts'
import { world } from '#test/support/world.ts'

test('a stranger is told what this is', async () => {
  const response = await visit(world(), '/')
  expect(response.status).toBe(200)
  expect(await response.text()).toContain('<h1')
})

test('an address that does not exist is answered 404 with a page', async () => {
  const response = await visit(world(), '/nothing-here')
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('This page does not exist')
})
