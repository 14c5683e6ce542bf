import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { journeyDatabase, signedInPerson } from '#test/support/journey-database.ts'
import type { Sitting } from '#test/support/person.ts'

const ordering = 'dl-order-two-lists'
const choice = 'dl-cut-axis'
const firstEntry = 'Save both lists unchanged, with the time at which you took them'
const rightChoice = 'Fuel use rose by about 4 % from March to April.'

/** Somebody in an attempt whose first question is a choice and whose second is to be put in order. */
async function inAnAttempt(who: string, sitting: Sitting = {}): Promise<Page> {
  const page = await signedInPerson(who, sitting)
  await page.goto('/assess/data-literacy-final')
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await page.waitForURL('**/assess/attempt/*/1')
  const { $client } = journeyDatabase()
  const { draw } = $client
    .prepare<[string], { draw: string }>('SELECT draw FROM attempt WHERE id = ?')
    .get(attemptOf(page))!
  const { itemIds, orders } = JSON.parse(draw)
  const others = itemIds.filter((id: string) => id !== choice && id !== ordering).slice(0, 8)
  const wanted = {
    itemIds: [choice, ordering, ...others],
    orders: { ...orders, [choice]: [2, 1, 0, 3], [ordering]: [3, 1, 0, 2, 4] },
  }
  $client
    .prepare('UPDATE attempt SET draw = ? WHERE id = ?')
    .run(JSON.stringify(wanted), attemptOf(page))
  await page.reload()
  return page
}

const attemptOf = (page: Page) => new URL(page.url()).pathname.split('/')[3]!

/** Lets time go by until so many seconds are left: all that happened in the attempt was earlier. */
function secondsLeft(page: Page, seconds: number): void {
  const { $client } = journeyDatabase()
  const id = attemptOf(page)
  const read = $client.prepare<[string], { deadline: number }>(
    'SELECT deadline_at AS deadline FROM attempt WHERE id = ?',
  )
  const gone = read.get(id)!.deadline - Date.now() - seconds * 1000
  $client
    .prepare(
      'UPDATE attempt SET started_at = started_at - ?, deadline_at = deadline_at - ? WHERE id = ?',
    )
    .run(gone, gone, id)
  $client.prepare('UPDATE response SET saved_at = saved_at - ? WHERE attempt_id = ?').run(gone, id)
}

const saved = (page: Page) => page.locator('#saved').getByText('Saved at')

test('an answer is saved as it is given, and one press goes on', async () => {
  const page = await inAnAttempt('demo-person-0101')
  await page.locator('#saved').getByText('Nothing saved for this question yet').waitFor()
  await page.getByLabel(rightChoice).check()
  await saved(page).waitFor()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.waitForURL('**/2')
  await page.getByRole('button', { name: '1 answered' }).click()
  await page.waitForURL('**/1')
  expect(await page.getByLabel(rightChoice).isChecked()).toBe(true)
})

test('an answer given while the connection is lost stays on the page and is saved once it is back', async () => {
  const page = await inAnAttempt('demo-person-0102')
  const address = page.url()
  const answer = page.getByLabel(rightChoice)
  await page.context().setOffline(true)
  await answer.check()
  const lost = page.locator('#saved')
  await lost.getByText('No connection. Your answer stays on this page').waitFor()
  const tried = page.waitForEvent('requestfailed')
  await page.getByRole('button', { name: 'Review answers' }).click()
  await tried
  await lost.getByText('No connection.').waitFor()
  expect(page.url()).toBe(address)
  expect(await answer.isChecked()).toBe(true)
  await page.context().setOffline(false)
  await saved(page).waitFor()
  await page.reload()
  expect(await answer.isChecked()).toBe(true)
})

test('an attempt begun on a phone is gone on with on a desktop without a script', async () => {
  const who = 'demo-person-0103'
  const phone = await inAnAttempt(who, { width: 390 })
  await phone.getByLabel(rightChoice).check()
  await saved(phone).waitFor()
  const desktop = await signedInPerson(who, { javaScript: false })
  await desktop.goto('/assess/data-literacy-final')
  await desktop.getByRole('link', { name: 'Go on with your attempt' }).click()
  await desktop.waitForURL('**/2')
  await desktop.getByLabel(firstEntry, { exact: true }).selectOption('1')
  await desktop.getByRole('button', { name: 'Previous' }).click()
  await desktop.waitForURL('**/1')
  expect(await desktop.getByLabel(rightChoice).isChecked()).toBe(true)
  await phone.reload()
  expect(await phone.getByRole('button', { name: '2 answered' }).count()).toBe(1)
})

test('things are put in order by keyboard alone, each move is said, and the order is kept', async () => {
  const page = await inAnAttempt('demo-person-0104')
  await page.goto(page.url().replace(/1$/, '2'))
  const order = () =>
    page
      .locator('.rank-list li')
      .evaluateAll((entries) =>
        entries.map((entry) => `${entry.querySelector('select')!.value} ${entry.dataset.plain}`),
      )
  const before = await order()
  const place = before.findIndex((entry) => entry.endsWith(firstEntry))
  expect(place).toBeGreaterThan(1)
  const up = page.getByRole('button', { name: `Up: ${firstEntry}` })
  await up.focus()
  await page.keyboard.press('Enter')
  const status = page.locator('.rank-list').getByRole('status')
  expect(await status.textContent()).toContain(firstEntry)
  for (let moved = 1; moved < place; moved++) await page.keyboard.press('Enter')
  const after = await order()
  expect(after[0]).toBe(`1 ${firstEntry}`)
  expect(after.map((entry) => entry[0])).toEqual(['1', '2', '3', '4', '5'])
  expect(await up.evaluate((button) => button === document.activeElement)).toBe(true)
  await saved(page).waitFor()
  await page.reload()
  expect((await order()).find((entry) => entry.endsWith(firstEntry))).toBe(`1 ${firstEntry}`)
})

test('when the time is over what was saved is handed in by itself, and counts', async () => {
  const page = await inAnAttempt('demo-person-0105')
  await page.getByLabel(rightChoice).check()
  await saved(page).waitFor()
  secondsLeft(page, 3)
  await page.reload()
  await page.getByRole('timer').getByText('seconds left').waitFor()
  await page.waitForURL('**/result')
  const told = await page.getByRole('main').textContent()
  expect(told).toContain('You reached 10%; 70% was needed.')
  expect(told).toContain('The time ran out. What had been saved by then counts.')
})

test('who comes back after the time is told so, without a script too', async () => {
  const page = await inAnAttempt('demo-person-0106', { javaScript: false })
  await page.getByLabel(rightChoice).check()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.waitForURL('**/2')
  secondsLeft(page, -120)
  await page.getByLabel(firstEntry, { exact: true }).selectOption('1')
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('heading', { level: 1, name: 'The time has run out' }).waitFor()
  await page.getByRole('link', { name: 'See the result' }).click()
  await page.waitForURL('**/result')
  expect(await page.getByRole('main').textContent()).toContain('You reached 10%')
})
