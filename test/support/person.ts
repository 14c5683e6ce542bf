import AxeBuilder from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, expect, inject } from 'vitest'

export const demonstrationPassword = 'Demonstration-2026!'

export type Sitting = {
  javaScript?: boolean
  locale?: 'en' | 'fr'
  colours?: 'light' | 'dark'
  width?: number
}

let browser: Promise<Browser> | undefined

afterAll(async () => {
  await (await browser)?.close()
})

/** Someone who sits down at a browser of their own. */
export async function aPerson(sitting: Sitting = {}): Promise<Page> {
  const { javaScript = true, locale = 'en', colours = 'light', width = 1280 } = sitting
  browser ??= chromium.connect(inject('browserUrl'))
  const context = await (await browser).newContext({
    baseURL: inject('baseUrl'),
    javaScriptEnabled: javaScript,
    locale: locale === 'fr' ? 'fr-FR' : 'en-GB',
    colorScheme: colours,
    viewport: { width, height: 900 },
  })
  context.setDefaultTimeout(15_000)
  return context.newPage()
}

/** Signs in at the page that asks for it, as people do. */
export async function signIn(
  page: Page,
  email: string,
  password = demonstrationPassword,
): Promise<void> {
  await page.goto('/account/sign-in')
  await page.getByLabel('Email', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/account/sign-in'))
}

type Letter = { to: string; subject: string; text: string; sentAt: string }

/** Waits for the newest mail to an address, sent after a moment. */
export async function mailTo(to: string, since = 0): Promise<Letter> {
  for (let tries = 0; tries < 50; tries++) {
    const letters = (await (await fetch(`${inject('baseUrl')}/demo/inbox.json`)).json()) as Letter[]
    const found = letters.find((letter) => letter.to === to && Date.parse(letter.sentAt) >= since)
    if (found) return found
    await new Promise((resume) => setTimeout(resume, 200))
  }
  throw new Error(`No mail reached ${to}`)
}

/** The six digits of a mail. */
export async function codeMailedTo(to: string, since = 0): Promise<string> {
  return /\b\d{6}\b/.exec((await mailTo(to, since)).text)![0]
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** WCAG 2.2 AA, as far as a machine can tell; needs JavaScript to be on. */
async function violations(page: Page): Promise<string[]> {
  // Only what is wrong is worth telling in full. The mode that is not the legacy one opens a page of
  // its own for every look, which only frames of other sites would need.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(wcag)
  const found = await axe.setLegacyMode().analyze()
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )
}

export async function expectAccessible(page: Page): Promise<void> {
  expect(await violations(page), page.url()).toEqual([])
}

/** By how much a page is wider than its window. */
async function sticksOut(page: Page): Promise<number> {
  return page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
}

/**
 * What is wrong with a page: to axe, and sideways on a phone and on the narrowest screen, which is
 * also a wide one at 400 %.
 */
export async function faultsOf(page: Page): Promise<string[]> {
  const faults = await violations(page)
  const size = page.viewportSize()!
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 900 })
    const over = await sticksOut(page)
    if (over > 0) faults.push(`${over} px too wide at ${width} px`)
  }
  await page.setViewportSize(size)
  return faults
}
