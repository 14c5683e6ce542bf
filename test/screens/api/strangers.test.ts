import { expect, test } from 'vitest'
import { visit } from '#test/support/visit.ts'
import { world } from '#test/support/world.ts'

test('the description of the API is there for everybody', async () => {
  const answer = await visit(world(), '/api/v1/openapi.json')
  expect(answer.status).toBe(200)
  expect((await answer.json()).openapi).toMatch(/^3\.1/)
})

test('without a token the API tells nothing', async () => {
  const addresses = [
    '/api/v1/indicators',
    '/api/v1/indicators/certification-rate',
    '/api/v1/learners/XAA/1/status',
  ]
  for (const address of addresses) expect((await visit(world(), address)).status).toBe(401)
})
