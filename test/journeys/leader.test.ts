import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDays } from '#app/domain/calendar.ts'
import { signedInPerson, somebodyWhere } from '#test/support/journey-database.ts'
import { mailTo } from '#test/support/person.ts'

const today = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Brussels' })

/** The days that a row names, such as “until 2 December 2026”. */
const daysIn = (text: string) =>
  [...text.matchAll(/until (\d+ \w+ \d{4})/g)].map(([, day]) =>
    new Date(`${day} 12:00 UTC`).toISOString().slice(0, 10),
  )

/** Narrows the list as a person does, and reads who was found. */
async function narrowed(page: Page, status: string): Promise<string[]> {
  const [value] = await page.getByLabel('Status').selectOption({ label: status })
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await page.waitForURL((url) => url.searchParams.get('status') === value!)
  const found = page.getByRole('region', { name: /\d+ (person|people) found/ })
  return found.locator('tbody tr').allTextContents()
}

const numberIn = (text: string | null) => Number(/\d+/.exec(text ?? '')![0])

for (const javaScript of [true, false]) {
  const how = javaScript ? 'with a script' : 'without a script'

  test(`a leader sees who is overdue and whose certificates expire in 30, 60 and 90 days (${how})`, async () => {
    const page = await signedInPerson('leader@demo.example', { javaScript })
    await page.goto('/team')
    const figures = await page.locator('.key-figure').allTextContents()
    const told = figures.map(numberIn)
    const [, sixty, ninety] = /(\d+) within 60 days, (\d+) within 90 days/
      .exec(figures[2] ?? '')!
      .map(Number)

    const overdue = await narrowed(page, 'Overdue')
    expect(overdue.length).toBe(told[1])
    expect(overdue.length).toBeGreaterThan(0)
    expect(overdue.filter((row) => !row.includes('Overdue'))).toEqual([])

    const within = { 30: told[2], 60: sixty, 90: ninety }
    for (const days of [30, 60, 90] as const) {
      const expiring = await narrowed(page, `Expires within ${days} days`)
      expect(expiring.length).toBe(within[days])
      const last = addDays(today, days)
      expect(expiring.filter((row) => !daysIn(row).some((day) => day <= last))).toEqual([])
    }
    expect(sixty).toBeGreaterThanOrEqual(told[2]!)
    expect(ninety).toBeGreaterThanOrEqual(sixty!)
  })
}

test('a leader opens a person, reads why, and reminds them', async () => {
  const page = await signedInPerson('leader@demo.example')
  await page.goto('/team?status=overdue')
  const link = page.getByRole('region', { name: 'found' }).locator('tbody th a').last()
  const [familyName, givenName] = (await link.textContent())!.split(', ')
  await link.click()
  await page.getByRole('heading', { level: 1, name: `${givenName} ${familyName}` }).waitFor()
  const missing = page.getByRole('region', { name: /(is|are) missing/ })
  await missing.getByText('Why?').first().click()
  await missing.getByText('Mandatory.').first().waitFor()
  const { email } = somebodyWhere('i.learner_id = ?', new URL(page.url()).pathname.split('/')[2]!)
  await page.getByRole('button', { name: 'Remind' }).click()
  await page.getByText(`${givenName} ${familyName} is reminded by mail.`).waitFor()
  expect((await mailTo(email)).text).toContain(givenName)
})

test('who and what is outside the scope is not there', async () => {
  const elsewhere = somebodyWhere(
    `EXISTS (SELECT 1 FROM posting p JOIN org_unit u ON u.id = p.unit_id
       WHERE p.learner_id = i.learner_id AND p.until_day IS NULL AND u.code LIKE 'LAND-%')`,
  )
  const leader = await signedInPerson('leader@demo.example')
  const administrator = await signedInPerson('admin@demo.example')
  for (const path of [`/team/${elsewhere.learnerId}`, '/team?unit=LAND', '/report?unit=LAND']) {
    expect([path, (await leader.goto(path))!.status()]).toEqual([path, 404])
    await leader.getByRole('heading', { level: 1 }).waitFor()
    expect(await leader.content()).not.toContain(elsewhere.familyName)
    expect([path, (await administrator.goto(path))!.status()]).toEqual([path, 200])
  }
  await leader.goto(`/team?q=${elsewhere.familyName}`)
  expect(await leader.getByRole('main').textContent()).not.toContain(elsewhere.email)
  const learner = await signedInPerson('learner@demo.example')
  expect((await learner.goto('/team'))!.status()).toBe(403)
})
