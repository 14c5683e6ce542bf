import type { Browser } from 'playwright-core'
import { openDatabase } from '#db/client.server.ts'
import { launchBrowser } from '#test/support/browser.ts'
import type { Serving } from '#test/support/serving.ts'
import { atEnd } from './endings.ts'
import type { Organisation } from './organisation.ts'
import { coursePath, lessonPath } from './pages.ts'
import { peopleSignedIn } from './people.ts'

/** A page with less text than this shows an error or waits for a script. */
const charactersMin = 500

export type Visit = {
  page: 'course' | 'lesson'
  /** Over the wire, with the heads of the answers. */
  kilobytes: number
  requests: number
  /** Whether the text is on the page although no script was run. */
  readableWithoutScript: boolean
}

/** What a browser that was never here loads for the course and for a lesson. */
export async function firstVisits({ database }: Organisation, server: Serving): Promise<Visit[]> {
  const db = openDatabase(database)
  const [reader] = await peopleSignedIn(db, 1)
  db.$client.close()
  const browser = await launchBrowser()
  atEnd(() => browser.close())
  const base = `http://localhost:${server.port}`
  const [name, value] = reader!.cookie.split('=') as [string, string]
  const cookie = { name, value, url: base }
  const visits: Visit[] = []
  for (const [page, path] of [
    ['course', coursePath],
    ['lesson', lessonPath],
  ] as const) {
    const address = `${base}${path}`
    const readableWithoutScript = await hasText(browser, address, cookie)
    visits.push({ page, ...(await visit(browser, address, cookie)), readableWithoutScript })
  }
  await browser.close()
  return visits
}

type Cookie = { name: string; value: string; url: string }

async function visit(browser: Browser, address: string, cookie: Cookie) {
  const context = await browser.newContext()
  await context.addCookies([cookie])
  const page = await context.newPage()
  const network = await context.newCDPSession(page)
  await network.send('Network.enable')
  let bytes = 0
  let requests = 0
  network.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
    requests += 1
  })
  network.on('Network.loadingFailed', ({ errorText }) => {
    throw new Error(`something on ${address} could not be loaded: ${errorText}`)
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  await context.close()
  return { kilobytes: bytes / 1000, requests }
}

async function hasText(browser: Browser, address: string, cookie: Cookie): Promise<boolean> {
  const context = await browser.newContext({ javaScriptEnabled: false })
  await context.addCookies([cookie])
  const page = await context.newPage()
  const response = await page.goto(address)
  if (response?.status() !== 200) throw new Error(`${address} was answered ${response?.status()}`)
  const main = page.locator('main')
  const text = (await main.isVisible()) ? await main.textContent() : ''
  await context.close()
  return (text ?? '').length > charactersMin
}
