import { expect, test } from 'vitest'
import { countTry } from '#app/platform/rate-limit.server.ts'
import { credential } from '#db/schema/certification.ts'
import { aCourse, sitting } from '#test/factories/assessment.ts'
import { aCertification, aCredential, aRule, scored } from '#test/factories/certification.ts'
import { aLearner } from '#test/factories/organisation.ts'
import { pdfText } from '#test/support/pdf-text.ts'
import { visit } from '#test/support/visit.ts'
import { world } from '#test/support/world.ts'

function setting() {
  const here = world()
  const { id: as } = aLearner(here, { name: 'Zoé', familyName: 'Łukasiewicz-Œuvrard' })
  aCourse(here)
  aCertification(here, { title: 'Data literacy' })
  const page = async (path: string, locale: 'en' | 'fr' = 'en') => {
    const answer = await visit(here, path, { as, locale })
    return { status: answer.status, html: await answer.text() }
  }
  return { here, as, page }
}

test('who holds nothing is told so, and what is missing for what is required', async () => {
  const { here, page } = setting()
  aRule(here)
  const { status, html } = await page('/certify')
  expect(status).toBe(200)
  for (const words of [
    'You hold no certification at present',
    'Overdue',
    'since 3 March 2026',
    'Complete the course Course data',
    'Reach 70% in Final of data',
    'href="/learn/why/data-literacy"',
  ]) {
    expect(html).toContain(words)
  }
})

test('what is held shows its last valid day and when it may be renewed', async () => {
  const { here, as, page } = setting()
  const { id } = aCredential(here, { learnerId: as, windowFrom: '2026-11-11' })
  const { html } = await page('/certify')
  for (const words of [
    'You hold 1 certification.',
    'Data literacy',
    '10 January 2026',
    '9 January 2027',
    'From 11 November 2026',
    `href="/certify/${id}"`,
    'Nothing that is required of you or recommended to you is missing.',
  ]) {
    expect(html).toContain(words)
  }
})

test('an open window says so, and what the renewal asks for', async () => {
  const { here, as, page } = setting()
  aRule(here)
  aCredential(here, { learnerId: as, expiresOn: '2026-07-01', windowFrom: '2026-05-02' })
  const { html } = await page('/certify')
  expect(html).toContain('Open now')
  expect(html).toContain('Renewal open')
  expect(html).toContain('Complete the course Course data')
})

test('earlier ones are kept, each with how it ended', async () => {
  const { here, as, page } = setting()
  const dates = { issuedOn: '2024-01-10', expiresOn: '2025-01-10' }
  aCredential(here, { learnerId: as, ...dates })
  aCredential(here, { learnerId: as, revokedOn: '2026-03-01' })
  const { html } = await page('/certify')
  expect(html).toContain('Expired after 9 January 2025')
  expect(html).toContain('Revoked from 1 March 2026')
})

test('the certificate is a document with name, dates, number and a code that leads to its proof', async () => {
  const { here, as, page } = setting()
  aCertification(here, { id: 'earned', title: 'Reading figures', requires: scored('data-final') })
  sitting(here.as(as), 'data-final')
  const { id, publicId } = here.db.select().from(credential).get()!
  const { status, html } = await page(`/certify/${id}`)
  expect(status).toBe(200)
  for (const words of [
    'Zoé Łukasiewicz-Œuvrard',
    'Reading figures',
    'What the holder can do',
    'c.2, level\u00a03',
    '1 June 2026',
    '31 May 2027',
    publicId,
    `http://localhost:3000/verify/${publicId}`,
    'Print',
    `href="/certify/${id}/pdf"`,
  ]) {
    expect(html).toContain(words)
  }
  expect(html).toMatch(/<svg[^>]*role="img"[^>]*aria-label="QR code/)
})

test('an expired certificate says so; a revoked one is not shown as a document any more', async () => {
  const { here, as, page } = setting()
  const expired = aCredential(here, { learnerId: as, expiresOn: '2026-05-01' })
  const revoked = aCredential(here, { learnerId: as, revokedOn: '2026-03-01' })
  expect((await page(`/certify/${expired.id}`)).html).toContain(
    'This certificate expired. Its last valid day was 30 April 2026.',
  )
  const { html } = await page(`/certify/${revoked.id}`)
  expect(html).toContain('This certificate was revoked.')
  expect(html).not.toContain(revoked.publicId.concat('</dd>'))
  expect((await page(`/certify/${revoked.id}/pdf`)).status).toBe(410)
})

test('somebody else’s certificate is not found, nor one that does not exist', async () => {
  const { here, page } = setting()
  const { id } = aCredential(here, { learnerId: aLearner(here).id })
  for (const path of [`/certify/${id}`, `/certify/${id}/pdf`, '/certify/nothing']) {
    expect((await page(path)).status).toBe(404)
  }
})

test('a stranger is sent to sign in', async () => {
  const { here, as } = setting()
  const { id } = aCredential(here, { learnerId: as })
  for (const path of ['/certify', `/certify/${id}`, `/certify/${id}/pdf`]) {
    const answer = await visit(here, path)
    expect(answer.headers.get('location')).toContain('/account/sign-in')
  }
})

test.each([
  ['en', 'Certificate', 'Data literacy', '9 January 2027'],
  ['fr', 'Certificat', 'Data literacy (fr)', '9 janvier 2027'],
] as const)(
  'the PDF (%s) says the same and brings its own fonts',
  async (locale, kind, title, day) => {
    const { here, as } = setting()
    const { id, publicId } = aCredential(here, { learnerId: as })
    const answer = await visit(here, `/certify/${id}/pdf`, { as, locale })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\w-]+\.pdf"$/,
    )
    const bytes = Buffer.from(await answer.arrayBuffer())
    const text = pdfText(bytes)
    const lines = text.split('\n')
    for (const line of [kind, title, day, publicId, 'UNCLASSIFIED – demonstration']) {
      expect(lines).toContain(line)
    }
    expect(text.replaceAll('\n', '')).toContain('Zoé Łukasiewicz-Œuvrard')
    const raw = bytes.toString('latin1')
    expect(raw).toContain(`/Lang (${locale})`)
    expect(raw).toContain('/Marked true')
    expect(raw).toMatch(/\/FontFile2/)
    expect(raw).not.toMatch(/\/JavaScript|\/URI|\/Launch|\/BaseFont \/Helvetica/)
  },
)

test('making PDFs is limited for each person', async () => {
  const { here, as } = setting()
  const { id } = aCredential(here, { learnerId: as })
  const limit = { name: 'certificate-pdf', count: 30, seconds: 600 }
  for (let count = 0; count < 29; count++) countTry(here.db, limit, as, here.now)
  expect((await visit(here, `/certify/${id}/pdf`, { as })).status).toBe(200)
  const refused = await visit(here, `/certify/${id}/pdf`, { as })
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe('600')
})
