import { expect, test } from 'vitest'
import { aCast } from '#test/factories/cast.ts'
import { aCertification, aRule } from '#test/factories/certification.ts'
import { visit } from '#test/support/visit.ts'
import { world } from '#test/support/world.ts'

async function read(locale: 'en' | 'fr' = 'en') {
  const here = world()
  const { as, units } = aCast(here)
  const validity = { months: 24, windowDays: 60, graceDays: 30 }
  aCertification(here, { id: 'cyber', title: 'Cyber hygiene' })
  aCertification(here, {
    ...{ id: 'data', title: 'Data literacy' },
    validity: { basis: 'previousExpiry', ...validity },
  })
  const seniors = { bands: ['senior' as const], roles: ['data-steward'] }
  aRule(here, { id: 'seniors', certificationId: 'cyber', conditions: seniors, dueDays: 1 })
  aRule(here, { id: 'north', certificationId: 'data', conditions: { unitId: units.north } })
  aRule(here, { id: 'advice', certificationId: 'data', strength: 'recommended' })
  aRule(here, {
    id: 'later',
    certificationId: 'cyber',
    from: '2026-07-01',
    conditions: { leadersOnly: true },
  })
  const answer = await visit(here, '/admin/requirements', { as: as.administrator, locale })
  return (await answer.text()).replace(/<!-- -->/g, '')
}

/** The row of the matrix, or of the rules, that begins with these words. */
const rows = (html: string, section: string) =>
  html
    .slice(html.indexOf(`id="${section}"`))
    .split('</table>')[0]!
    .split('<tr')
    .slice(2)

test('a rule of several conditions stands in the row of each, and one to come in none', async () => {
  const matrix = rows(await read(), 'matrix')
  const naming = (rule: string) => matrix.filter((row) => row.includes(`#rule-${rule}-1`))
  expect(naming('seniors')).toHaveLength(2)
  expect(naming('seniors').some((row) => row.includes('>Senior<'))).toBe(true)
  expect(naming('seniors')[0]).toContain('within 1 day<')
  expect(naming('north')).toHaveLength(1)
  expect(naming('north')[0]).toContain('NORTH')
  expect(naming('advice')[0]).toContain('Recommended')
  expect(naming('later')).toHaveLength(0)
})

test('every rule is listed with its version, its days and the reason that people are given', async () => {
  const html = await read()
  const listed = rows(html, 'rules')
  expect(listed).toHaveLength(4)
  const later = listed.find((row) => row.includes('id="rule-later-1"'))!
  for (const said of [
    'Version 1',
    'Cyber hygiene',
    'Mandatory',
    '1 July 2026',
    'Because it matters',
  ])
    expect(later, said).toContain(said)
})

test('each certification says by what it is earned and how long it lasts', async () => {
  const [, data] = rows(await read(), 'certifications')
  expect(data).toContain('Course data')
  expect(data).toContain('Test data-final ≥ 70%')
  expect(data).toContain(
    '24 months, counted from the last expiry · renewal opens 60 days before · 30 days of grace',
  )
})

test('all of it is there in French', async () => {
  const html = await read('fr')
  expect(html).toContain('Cyber hygiene (fr)')
  expect(html).toContain('24 mois')
})
