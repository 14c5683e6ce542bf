import { expect, test } from 'vitest'
import { visit } from '#test/support/visit.ts'
import { world } from '#test/support/world.ts'

test('a stranger is sent to sign in before any figure is shown or taken along', async () => {
  const page = await visit(world(), '/report')
  expect(page.headers.get('location')).toBe('/account/sign-in?back=%2Freport')
  const file = await visit(world(), '/report.csv')
  expect(file.headers.get('location')).toContain('/account/sign-in')
})
