import { expect, test } from 'vitest'
import { aLearner } from '#test/factories/organisation.ts'
import { aStudyCourse } from '#test/factories/study.ts'
import { visit } from '#test/support/visit.ts'
import { world } from '#test/support/world.ts'

function shelves() {
  const here = world()
  const { id } = aLearner(here)
  aStudyCourse(here, { courseId: 'signals', text: 'The naïve élève reads a median' })
  aStudyCourse(here, {
    courseId: 'leading',
    text: 'Deciding on data',
    data: { bands: ['senior'], roles: ['data-steward'] },
  })
  const find = async (query = '', locale: 'en' | 'fr' = 'en') => {
    const answer = await visit(here, `/learn/catalogue?${query}`, { as: id, locale })
    return { status: answer.status, html: await answer.text() }
  }
  return { here, find }
}

test('a stranger is sent to sign in and brought back to the search', async () => {
  const answer = await visit(world(), '/learn/catalogue?q=median')
  expect(answer.headers.get('location')).toBe(
    `/account/sign-in?back=${encodeURIComponent('/learn/catalogue?q=median')}`,
  )
})

test('without a question every course is listed', async () => {
  const { html } = await shelves().find()
  expect(html).toContain('2 courses')
  expect(html).toContain('href="/learn/signals"')
  expect(html).toContain('href="/learn/leading"')
})

test('words are found in the lessons, whatever their accents and capitals, and are marked', async () => {
  const { find } = shelves()
  for (const word of ['eleve', 'ÉLÈVE', 'naive', 'medi']) {
    const { html } = await find(`q=${encodeURIComponent(word)}`)
    expect(html).toContain('href="/learn/signals/one"')
    expect(html).not.toContain('href="/learn/leading"')
  }
  expect((await find('q=eleve')).html).toContain('<mark>élève</mark>')
})

test('all the words must be there', async () => {
  const { find } = shelves()
  expect((await find('q=median+reads')).html).toContain('href="/learn/signals/one"')
  expect((await find('q=median+deciding')).html).toContain('Nothing fits')
})

test('what means something to the search engine means nothing here', async () => {
  const { find } = shelves()
  const odd = [
    '"',
    '*',
    'a OR',
    'NEAR(',
    'title:median',
    '-',
    'AND',
    'median")',
    "'; drop table",
    '^',
  ]
  for (const text of odd) {
    expect((await find(`q=${encodeURIComponent(text)}`)).status).toBe(200)
  }
})

test('a course is found by its own words too', async () => {
  const { html } = await shelves().find('q=course+leading')
  expect(html).toContain('href="/learn/leading"')
})

test('it is narrowed by band, role, competency, level, length and language', async () => {
  const { find } = shelves()
  expect((await find('band=foundation')).html).not.toContain('href="/learn/leading"')
  expect((await find('band=senior')).html).toContain('href="/learn/leading"')
  expect((await find('role=logistician')).html).not.toContain('href="/learn/leading"')
  expect((await find('role=data-steward')).html).toContain('href="/learn/leading"')
  expect((await find('competency=digcomp.9.9')).html).toContain('Nothing fits')
  expect((await find('level=3&duration=60&language=fr')).html).toContain('2 courses')
  expect((await find('level=4')).html).toContain('Nothing fits')
})

test('what does not fit a filter is refused', async () => {
  const { find } = shelves()
  const wrong = ['level=9', 'level=x', 'band=none', 'duration=1', 'language=xx']
  for (const query of wrong) expect((await find(query)).status).toBe(400)
})

test('each language searches its own lessons', async () => {
  const { find } = shelves()
  expect((await find('q=median', 'fr')).html).toContain('Lesson one (fr)')
})

test('a version that is no longer current, and a retired course, are not found', async () => {
  const { here, find } = shelves()
  aStudyCourse(here, { courseId: 'signals', number: 2, text: 'Something else' })
  expect((await find('q=median')).html).toContain('Nothing fits')
  aStudyCourse(here, { courseId: 'leading', number: 2, retired: true, text: 'Deciding' })
  expect((await find('q=deciding')).html).toContain('Nothing fits')
})
