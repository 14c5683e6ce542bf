import { buffer } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aPerson, demonstrationPassword } from '#test/support/person.ts'

/** Goes to the library, is asked who one is, and is brought back. */
async function toTheLibrary(page: Page): Promise<void> {
  await page.goto('/media')
  expect(new URL(page.url()).pathname).toBe('/account/sign-in')
  await page.getByLabel('Email', { exact: true }).fill('learner@demo.example')
  await page.getByLabel('Password', { exact: true }).fill(demonstrationPassword)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { level: 1, name: 'Media' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/media')
}

async function openVideo(page: Page): Promise<void> {
  await page.getByLabel('Kind').selectOption({ label: 'Video' })
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await page.waitForURL('**/media?*')
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
  await page.locator('video').waitFor()
}

for (const javaScript of [true, false]) {
  const how = javaScript ? 'with a script' : 'without a script'

  test(`a stranger signs in, comes back, and takes a video along (${how})`, async () => {
    const page = await aPerson({ javaScript })
    await toTheLibrary(page)
    await openVideo(page)
    const source = (await page.locator('video source').getAttribute('src'))!
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download', exact: true }).click()
    const taken = await buffer(await (await waiting).createReadStream())
    expect(taken.subarray(4, 8).toString()).toBe('ftyp')

    const stranger = await aPerson()
    const refused = await stranger.request.get(source, { maxRedirects: 0 })
    expect(refused.status()).toBe(303)
    expect(refused.headers().location).toMatch(/^\/account\/sign-in\?back=/)
  })
}

test('a video is played in parts, with captions', async () => {
  const page = await aPerson()
  await toTheLibrary(page)
  const part = page.waitForResponse((answer) => answer.request().resourceType() === 'media')
  await openVideo(page)
  const answer = await part
  expect(answer.status()).toBe(206)
  expect(answer.headers()['content-range']).toMatch(/^bytes \d+-\d+\/\d+$/)
  const size = Number(answer.headers()['content-range']!.split('/')[1])
  const source = (await page.locator('video source').getAttribute('src'))!
  const last = await page.request.get(source, { headers: { range: `bytes=${size - 4}-` } })
  expect([last.status(), (await last.body()).length]).toEqual([206, 4])

  const cues = await page.locator('video').evaluate(async (video: HTMLVideoElement) => {
    const track = [...video.textTracks].find(({ language }) => language === 'en')!
    track.mode = 'showing'
    const element = video.querySelector<HTMLTrackElement>('track[srclang=en]')!
    if (element.readyState < 2) await new Promise((done) => element.addEventListener('load', done))
    return track.cues!.length
  })
  expect(cues).toBeGreaterThan(0)
  await page.locator('video').evaluate(async (video: HTMLVideoElement) => {
    video.muted = true
    await video.play()
    await new Promise((done) => video.addEventListener('timeupdate', done))
  })
  const played = (video: HTMLVideoElement) => video.currentTime
  expect(await page.locator('video').evaluate(played)).toBeGreaterThan(0)
})
