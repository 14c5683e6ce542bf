import { build } from 'esbuild'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { RankList } from '#app/ui/rank-list.tsx'
import { aPerson, codeMailedTo } from '#test/support/person.ts'

/** Somebody new, in front of the first question of an attempt. */
async function beforeAQuestion(email: string) {
  const page = await aPerson()
  await page.goto('/account/sign-up')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Given name').fill('Noor')
  await page.getByLabel('Family name').fill('Lind')
  await page.getByLabel('Password', { exact: true }).fill('Tern-harbour-42')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByLabel('Verification code').fill(await codeMailedTo(email))
  await page.getByRole('button', { name: 'Verify' }).click()
  await page.getByRole('button', { name: 'Not now' }).click()
  await page.waitForURL('**/learn')
  await page.goto('/assess/data-literacy-final')
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await page.waitForURL('**/assess/attempt/**')
  return page
}

test('an answer given while the connection is lost stays on the page and is saved once it is back', async () => {
  const page = await beforeAQuestion('lost-link@journey.example')
  const options = page.locator('form#question').getByRole('radio')
  while ((await options.count()) === 0) {
    await page.getByRole('button', { name: 'Next' }).click()
    await page.waitForLoadState()
  }
  const address = page.url()
  const saved = page.locator('#saved')
  await page.context().setOffline(true)
  await options.first().check()
  await saved.getByText('No connection. Your answer stays on this page').waitFor()
  await page.getByRole('button', { name: 'Review answers' }).click()
  await page.waitForTimeout(500)
  expect(page.url()).toBe(address)
  expect(await options.first().isChecked()).toBe(true)
  await page.context().setOffline(false)
  await saved.getByText('Saved at').waitFor()
  await page.reload()
  expect(await options.first().isChecked()).toBe(true)
})

test('an answer is saved as it is given, and is there on another device', async () => {
  const page = await beforeAQuestion('two-devices@journey.example')
  const options = page.locator('form#question').getByRole('radio')
  while ((await options.count()) === 0) {
    await page.getByRole('button', { name: 'Next' }).click()
    await page.waitForLoadState()
  }
  await options.nth(1).check()
  await page.locator('#saved').getByText('Saved at').waitFor()
  const other = await aPerson({ javaScript: false })
  await other.context().addCookies(await page.context().cookies())
  await other.goto(page.url())
  const there = other.locator('form#question').getByRole('radio')
  expect(await there.nth(1).isChecked()).toBe(true)
})

test('a list is put in order by keyboard alone, and every move is said', async () => {
  const entries = ['Ask', 'Measure', 'Decide'].map((plain, index) => {
    return { name: `rank-${index + 1}`, text: plain, plain }
  })
  const list = renderToStaticMarkup(
    createElement(RankList, {
      items: entries,
      ranks: ['', '1', '2', '3'].map((value) => ({ value, label: value || '–' })),
      words: { up: 'Up', down: 'Down', moved: '{text} is now {rank} of {count}' },
    }),
  )
  const options = { bundle: true, write: false, format: 'esm' } as const
  const { outputFiles } = await build({ entryPoints: ['app/entry.client.tsx'], ...options })
  const page = await aPerson()
  await page.setContent(`<form>${list}</form>`)
  await page.addScriptTag({ type: 'module', content: outputFiles[0]!.text })
  const ranks = () =>
    page
      .locator('li')
      .evaluateAll((items) =>
        items.map((item) => `${item.querySelector('select')!.value} ${item.dataset.plain}`),
      )
  const up = page.getByRole('button', { name: 'Up: Decide' })
  await up.focus()
  await page.keyboard.press('Enter')
  expect(await ranks()).toEqual(['1 Ask', '2 Decide', '3 Measure'])
  expect(await page.getByRole('status').textContent()).toBe('Decide is now 2 of 3')
  await page.keyboard.press('Enter')
  expect(await ranks()).toEqual(['1 Decide', '2 Ask', '3 Measure'])
  expect(await up.evaluate((button) => button === document.activeElement)).toBe(true)
  await page.locator('select').nth(2).selectOption('1')
  expect(await ranks()).toEqual([' Decide', '2 Ask', '1 Measure'])
})
