import { expect, test } from 'vitest'
import { aFile } from '#test/factories/library.ts'
import { aLearner } from '#test/factories/organisation.ts'
import { aStudyCourse } from '#test/factories/study.ts'
import { register } from '#test/support/account.ts'
import { visit } from '#test/support/visit.ts'
import { world } from '#test/support/world.ts'

function library() {
  const here = world()
  const { versionId } = aStudyCourse(here)
  const card = aFile(here, { versionId, path: 'media/card.pdf', language: 'en' })
  const film = aFile(here, {
    ...{ versionId, path: 'media/film.mp4', text: 'film', kind: 'video', mime: 'video/mp4' },
    release: 'personnel',
  })
  const drawing = { path: 'media/map.svg', text: '<svg/>', kind: 'image', listed: false } as const
  const map = aFile(here, { versionId, ...drawing, mime: 'image/svg+xml' })
  return { here, versionId, card, film, map }
}

const read = async (answer: Response) => ({ status: answer.status, html: await answer.text() })

test('a stranger is sent to sign in and back, from the list, a file’s page and the file itself', async () => {
  const { here, card } = library()
  for (const path of ['/media', `/media/${card.id}`, card.url]) {
    const answer = await visit(here, path)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`/account/sign-in?back=${encodeURIComponent(path)}`)
  }
})

test('the library lists what courses offer, not what only belongs to a page', async () => {
  const { here } = library()
  const { html } = await read(await visit(here, '/media', { as: aLearner(here).id }))
  expect(html).toContain('File media/card.pdf')
  expect(html).toContain('File media/film.mp4')
  expect(html).not.toContain('map.svg')
  expect(html).toContain('2 files')
})

test('kind, language and course narrow it, and nothing left says so', async () => {
  const { here } = library()
  const as = aLearner(here).id
  const list = async (query: string) =>
    (await read(await visit(here, `/media?${query}`, { as }))).html
  expect(await list('kind=video')).not.toContain('card.pdf')
  expect(await list('kind=&language=fr&course=')).not.toContain('card.pdf')
  expect(await list('language=fr')).toContain('film.mp4')
  expect(await list('course=none')).toContain('Nothing fits this choice')
  expect((await visit(here, '/media?kind=hologram', { as })).status).toBe(400)
})

test('somebody registered without a personnel record is given only what is released to them', async () => {
  const { here, card, film } = library()
  const as = await register(here, 'guest@allowed.example')
  const { html } = await read(await visit(here, '/media', { as }))
  expect(html).toContain('card.pdf')
  expect(html).not.toContain('film.mp4')
  expect((await visit(here, card.url, { as })).status).toBe(200)
  for (const path of [film.url, `/media/${film.id}`]) {
    expect((await visit(here, path, { as })).status).toBe(403)
  }
  const part = await visit(here, film.url, { as, headers: { range: 'bytes=0-1' } })
  expect(part.status).toBe(403)
})

test('what is released to personnel ends with service', async () => {
  const { here, film } = library()
  const { id: as } = aLearner(here)
  expect((await visit(here, film.url, { as })).status).toBe(200)
  here.db.$client.prepare("UPDATE service_period_row SET departed_on = '2026-05-01'").run()
  expect((await visit(here, film.url, { as })).status).toBe(403)
})

test('a picture of a lesson is for everyone who may read the lesson', async () => {
  const { here, map } = library()
  const as = await register(here, 'guest@allowed.example')
  const answer = await visit(here, map.url, { as })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-security-policy')).toContain('sandbox')
})

test('a part of a file, its end, and what is beyond it', async () => {
  const { here, card } = library()
  const as = aLearner(here).id
  const ask = (range: string) => visit(here, card.url, { as, headers: { range } })
  const part = await ask('bytes=2-4')
  expect([part.status, await part.text()]).toEqual([206, '234'])
  expect(part.headers.get('content-range')).toBe('bytes 2-4/10')
  expect(await (await ask('bytes=-3')).text()).toBe('789')
  expect((await ask('bytes=10-')).status).toBe(416)
})

test('HEAD tells of a file without sending it', async () => {
  const { here, card } = library()
  const as = aLearner(here).id
  const answer = await visit(here, card.url, { as, method: 'HEAD' as 'GET' })
  expect([answer.status, await answer.text()]).toEqual([200, ''])
  expect(answer.headers.get('content-length')).toBe('10')
})

test('a download is saved under its name', async () => {
  const { here, card } = library()
  const answer = await visit(here, `${card.url}?download=1`, { as: aLearner(here).id })
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="card.pdf"')
})

test('a file that was never published, or under another name, is not there', async () => {
  const { here, card } = library()
  const as = aLearner(here).id
  for (const path of [
    `/media/file/${'0'.repeat(64)}/card.pdf`,
    `/media/file/${card.hash}/x.html`,
  ]) {
    expect((await visit(here, path, { as })).status).toBe(404)
  }
  expect((await visit(here, '/media/none', { as })).status).toBe(404)
})

test('a video’s page plays it with captions and leads to the lesson that shows it', async () => {
  const { here, versionId, film } = library()
  aFile(here, {
    ...{ versionId, path: 'media/film.fr.vtt', text: 'WEBVTT', kind: 'captions' },
    ...{ mime: 'text/vtt', listed: false, language: 'fr' },
  })
  here.db.$client
    .prepare("UPDATE lesson SET html = html || ? WHERE slug = 'two'")
    .run(`<video src="${film.url}"></video>`)
  const page = await visit(here, `/media/${film.id}`, { as: aLearner(here).id })
  const { html } = await read(page)
  expect(html).toContain(`<source src="${film.url}" type="video/mp4"/>`)
  expect(html).toMatch(/<track kind="captions"[^>]*film\.fr\.vtt[^>]*srcLang="fr"/i)
  expect(html).toContain('href="/learn/signals/two"')
  expect(html).not.toContain('href="/learn/signals/one"')
})

test('the library is there in French too, and says when there is nothing in it', async () => {
  const { here } = library()
  const french = await visit(here, '/media', { as: aLearner(here).id, locale: 'fr' })
  expect(await french.text()).toContain('Fichier media/card.pdf')
  const bare = world()
  const empty = await visit(bare, '/media', { as: aLearner(bare).id })
  expect(await empty.text()).toContain('There are no files yet')
})
