import { expect, test } from 'vitest'
import type { Finding } from '#app/domain/finding.ts'
import { publication } from '#db/schema/publication.ts'
import { aCast } from '#test/factories/cast.ts'
import { aStudyCourse } from '#test/factories/study.ts'
import { visit } from '#test/support/visit.ts'
import { world } from '#test/support/world.ts'

async function read(locale: 'en' | 'fr' = 'en') {
  const here = world()
  const { as } = aCast(here)
  aStudyCourse(here, { lessons: ['one', 'two'] })
  aStudyCourse(here, { courseId: 'maps', number: 3, change: 'editorial' })
  aStudyCourse(here, { courseId: 'old', retired: true })
  const finding: Finding = {
    ...{ file: 'courses/maps/course.yml', line: 4, column: 3, severity: 'error' },
    ...{ rule: 'unknown-competency', params: { id: 'digcomp.9.9' } },
  }
  here.db
    .insert(publication)
    .values({
      ...{ id: 'p1', at: here.now, origin: 'files', outcome: 'refused' },
      ...{ published: [], findings: [finding] as never },
    })
    .run()
  const answer = await visit(here, '/admin/content', { as: as.northAdministrator, locale })
  return (await answer.text()).replace(/<!-- -->/g, '')
}

/** The cells of the row of that course. */
const row = (html: string, course: string) =>
  [
    ...html
      .split('<tr')
      .find((part) => part.includes(`>${course}<`))!
      .matchAll(/<td[^>]*>(?:<[^>]*>)*([^<]*)</g),
  ].map(([, cell]) => cell)

test('each course is listed with its version, its origin and its lessons in both languages', async () => {
  const html = await read()
  expect(row(html, 'Course signals')).toEqual([
    ...['Version 1 (material)', '1 June 2026 at 14:00', 'Files', '2', '2', '0', 'signals-v1'],
  ])
  expect(row(html, 'Course maps')[0]).toBe('Version 3 (editorial)')
  expect(html).toContain('href="/author/signals"')
})

test('what is withdrawn stands apart', async () => {
  const html = await read()
  const [offered, withdrawn] = html.split('id="withdrawn"')
  expect(offered).not.toContain('Course old')
  expect(withdrawn).toContain('Course old')
})

test('the last publishing is told with each finding, its file and its line, in the reader’s language', async () => {
  const html = await read()
  expect(html).toContain('Refused; nothing was published')
  expect(html).toContain('courses/maps/course.yml')
  expect(html).toMatch(/course\.yml(<\/code>)?:4/)
  expect(html).toContain('digcomp.9.9')
  expect(await read('fr')).toContain('digcomp.9.9')
})
