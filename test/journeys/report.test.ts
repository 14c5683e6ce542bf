import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { addMonths } from '#app/domain/calendar.ts'
import { figuresSeen, type Seen } from '#test/support/figures-seen.ts'
import { signedInPerson } from '#test/support/journey-database.ts'

const today = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Brussels' })
const counts = ['required', 'certified', 'inGrace', 'inTime', 'overdue', 'waived'] as const

/** That the parts make up what is required, and the rows the total. */
function expectToAddUp(rows: Seen[]): void {
  for (const { required, certified, inGrace, inTime, overdue } of rows)
    expect(certified + inGrace + inTime + overdue).toBe(required)
  const [total, ...groups] = rows.toReversed()
  for (const part of counts)
    expect([part, groups.reduce((sum, row) => sum + row[part], 0)]).toEqual([part, total![part]])
}

const withoutName = ({ name: _, ...figures }: Seen) => figures

for (const javaScript of [true, false]) {
  const how = javaScript ? 'with a script' : 'without a script'

  test(`the figures go down to a unit and back, to another day, to other rows (${how})`, async () => {
    const page = await signedInPerson('leader@demo.example', { javaScript })
    await page.goto('/report?unit=CYB')
    const whole = await figuresSeen(page)
    expectToAddUp(whole)
    const defence = whole.find(({ name }) => name === 'Cyber Defence Centre')!
    expect(defence.required).toBeGreaterThan(0)

    await page.getByRole('table').getByRole('link', { name: 'Cyber Defence Centre' }).click()
    await page.getByRole('heading', { level: 1, name: 'Report on Cyber Defence Centre' }).waitFor()
    const below = await figuresSeen(page)
    expect(withoutName(below.at(-1)!)).toEqual(withoutName(defence))
    expectToAddUp(below)

    const above = page.getByRole('navigation', { name: 'You are here' })
    await above.getByRole('link', { name: 'Cyber and Digital Component' }).click()
    const heading = 'Report on Cyber and Digital Component'
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    expect(await figuresSeen(page)).toEqual(whole)

    await page.getByLabel('As of', { exact: true }).fill(addMonths(today, -12))
    await page.getByLabel('Rows of the table').selectOption({ label: 'Band' })
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.getByRole('heading', { name: 'By band' }).waitFor()
    const then = await figuresSeen(page)
    expect(then.map(({ name }) => name)).toContain('Supervisory')
    expectToAddUp(then)
    expect(then.at(-1)).not.toEqual(whole.at(-1))
    const day = new Date(`${addMonths(today, -12)}T12:00Z`).toLocaleDateString('en-GB', {
      ...({ day: 'numeric', month: 'long', year: 'numeric' } as const),
    })
    expect(await page.getByRole('main').textContent()).toContain(`On ${day}, ${then.at(-1)!.rate}`)
  })
}

test('the file of the report carries the label and the same figures as the page', async () => {
  const page = await signedInPerson('leader@demo.example')
  await page.goto('/report?unit=CYB&by=certification')
  const seen = await figuresSeen(page)
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download as CSV' }).click()
  const file = await waiting
  expect(file.suggestedFilename()).toBe(`certification-rate-CYB-${today}.csv`)
  const lines = (await text(await file.createReadStream())).replace('\ufeff', '').split(/\r?\n/)
  expect(lines[0]).toContain('UNCLASSIFIED – demonstration')
  for (const row of seen) {
    const cells = lines.find((line) => line.includes(row.name))?.split(/[,;]/) ?? []
    expect(cells.slice(2, -1)).toEqual(counts.map((part) => String(row[part])))
    expect(`${(Number(cells.at(-1)) * 100).toFixed(1)}%`).toBe(row.rate)
  }
})
