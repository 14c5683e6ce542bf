import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'

export type Seen = {
  name: string
  /** As it is written, such as `71.4%`. */
  rate: string
  required: number
  certified: number
  inGrace: number
  inTime: number
  overdue: number
  waived: number
}

/** The rows of the report's table as they stand on the page, the total last. */
export async function figuresSeen(page: Page): Promise<Seen[]> {
  const rows = await page.locator('section[aria-labelledby=groups] tbody tr').all()
  return Promise.all(
    rows.map(async (row) => {
      const [name = '', rate = '', ...counts] = await row.locator('th, td').allTextContents()
      const [required, certified, inGrace, inTime, overdue, waived] = counts.map((text) =>
        Number(text.replace(/\D/g, '')),
      )
      const parts = { certified, inGrace, inTime, overdue, waived }
      return { name: name.trim(), rate: rate.trim(), required, ...parts } as Seen
    }),
  )
}

/** The same total as a machine reads it, with a token of its own. */
export async function totalFromApi(token: string, unit: string, certification: string) {
  const path = `/api/v1/indicators/certification-rate?unit=${unit}&certification=${certification}`
  const headers = { authorization: `Bearer ${token}` }
  const answer = await fetch(inject('baseUrl') + path, { headers })
  expect(answer.status).toBe(200)
  return ((await answer.json()) as { total: Omit<Seen, 'name' | 'rate'> & { rate: number } }).total
}
