import { expect, test } from 'vitest'
import { identityRow } from '#db/schema/organisation.ts'
import { aCertification, aCredential } from '#test/factories/certification.ts'
import { aLearner, aUnit } from '#test/factories/organisation.ts'
import { visit } from '#test/support/visit.ts'
import { world } from '#test/support/world.ts'

function setting() {
  const here = world()
  const unitId = aUnit(here, { code: 'TOP', name: 'Test Command' }).id
  const person = { name: 'Asha', familyName: 'Rao', serviceNumber: 'S-4711', unitId }
  const { id: learnerId } = aLearner(here, { ...person, email: 'asha@test.example' })
  aCertification(here, { title: 'Data literacy' })
  const award = (given: Partial<Parameters<typeof aCredential>[1]> = {}) =>
    aCredential(here, { learnerId, ...given })
  const look = async (publicId: string, locale: 'en' | 'fr' = 'en') => {
    const answer = await visit(here, `/verify/${publicId}`, { locale })
    const html = await answer.text()
    const word = /<h1>.*?<span[^>]*>([^<]+)<\/span><\/h1>/s.exec(html)?.[1]
    return { answer, html, word, main: /<main.*<\/main>/s.exec(html)![0] }
  }
  return { here, award, look }
}

test('a stranger reads in one word that it is valid, with the dates, whose it is and who issued it', async () => {
  const { award, look } = setting()
  const { answer, word, main } = await look(award().publicId)
  expect(answer.status).toBe(200)
  expect(word).toBe('valid')
  for (const words of [
    'Data literacy',
    'Asha Rao',
    'Test Command',
    '10 January 2026',
    '9 January 2027',
    'As of 1 June 2026',
  ]) {
    expect(main).toContain(words)
  }
})

test('it tells no more: no service number, unit code, address or id of the person', async () => {
  const { here, award, look } = setting()
  const { html } = await look(award().publicId)
  const { learnerId } = here.db.select().from(identityRow).get()!
  for (const secret of ['S-4711', 'asha@test', 'TOP', learnerId, 'OR-4', 'XAA']) {
    expect(html).not.toContain(secret)
  }
})

test.each([
  ['expired', { expiresOn: '2026-06-01' }, 'Its last valid day was 31 May 2026.'],
  ['valid', { expiresOn: '2026-06-02' }, 'Its last valid day is 1 June 2026.'],
  ['valid', { expiresOn: null }, 'It counts today and does not expire.'],
  ['revoked', { revokedOn: '2026-06-01' }, 'has not counted since 1 June 2026.'],
  ['valid', { revokedOn: '2026-06-02' }, 'It counts today.'],
  ['revoked', { revokedOn: '2026-05-01', expiresOn: '2026-05-15' }, 'since 1 May 2026.'],
])('%s: %o', async (expected, given, sentence) => {
  const { award, look } = setting()
  const { answer, word, main } = await look(award(given).publicId)
  expect(answer.status).toBe(200)
  expect(word).toBe(expected)
  expect(main).toContain(sentence)
})

test('in French the word is French', async () => {
  const { award, look } = setting()
  expect((await look(award({ revokedOn: '2026-06-01' }).publicId, 'fr')).word).toBe('révoqué')
})

test('what was never issued is unknown, and so is what is no number at all: 404', async () => {
  const { look } = setting()
  for (const id of ['A'.repeat(22), 'short', 'x'.repeat(500), '%00', "'or'1'='1"]) {
    const { answer, word } = await look(id)
    expect(answer.status).toBe(404)
    expect(word).toBe('unknown')
  }
})

test('the internal id of a credential verifies nothing', async () => {
  const { award, look } = setting()
  expect((await look(award().id)).answer.status).toBe(404)
})

test('search engines are told to leave it alone, found or not', async () => {
  const { award, look } = setting()
  for (const id of [award().publicId, 'A'.repeat(22)]) {
    expect((await look(id)).answer.headers.get('x-robots-tag')).toBe('noindex, nofollow')
  }
})

test('after an erasure no name is told, and the rest stays', async () => {
  const { here, award, look } = setting()
  const { publicId } = award()
  here.db.delete(identityRow).run()
  const { main, word } = await look(publicId)
  expect(word).toBe('valid')
  expect(main).not.toContain('Rao')
  expect(main).toContain('The name is no longer kept.')
})

test('trying one number after the other is stopped: 429', async () => {
  const { look } = setting()
  const statuses: number[] = []
  for (let count = 0; count < 61; count++) {
    const id = String(count).padStart(22, 'A')
    statuses.push((await look(id)).answer.status)
  }
  expect(statuses.slice(0, 60).every((status) => status === 404)).toBe(true)
  expect(statuses[60]).toBe(429)
})
