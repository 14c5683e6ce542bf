import { beforeAll, describe, expect, test } from 'vitest'
import { aReport, aToken } from '#test/factories/report.ts'
import { caller } from '#test/support/calls.ts'
import { visit } from '#test/support/visit.ts'

let report: Awaited<ReturnType<typeof aReport>>
let call: ReturnType<typeof caller>

const rate = '/indicators/certification-rate'

beforeAll(async () => {
  report = await aReport()
  call = caller(report.here, aToken(report.here, report.as.administrator, report.units.staff).token)
})

/** What the page says of the row of that name. */
async function onPage(query: string, name: string): Promise<string[]> {
  const answer = await visit(report.here, `/report${query}`, { as: report.as.administrator })
  const html = (await answer.text()).replace(/<!-- -->/g, '')
  const groups = html.slice(html.indexOf('id="groups"')).split(/<tr[ >]/)
  const row = groups.findLast((part) => part.includes(`>${name}<`)) ?? ''
  return [...row.matchAll(/<td[^>]*>([^<]*)</g)].map(([, cell]) => cell!)
}

type Numbers = Record<string, number | null>

const asOnPage = ({ rate, required, certified, inGrace, inTime, overdue, waived }: Numbers) => [
  rate === null ? '–' : `${(rate! * 100).toFixed(1)}%`,
  ...[required, certified, inGrace, inTime, overdue, waived].map(String),
]

describe('the certification rate', () => {
  test('is told in the shape that other systems rely on', async () => {
    const answer = await call(`${rate}?unit=HQ`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
    const { groups, ...head } = await answer.json()
    const parts = { inGrace: 0, inTime: 4, overdue: 19, waived: 0 }
    expect(head).toEqual({
      indicator: 'certification-rate',
      definition: 'hash-of-certification-rate',
      unit: 'HQ',
      asOf: '2026-06-01',
      knownOn: '2026-06-01',
      total: { required: 50, certified: 27, ...parts, rate: 27 / 50 },
    })
    expect(groups.find(({ key }: { key: string }) => key === 'NORTH')).toEqual({
      ...{ key: 'NORTH', name: 'The north', required: 30, certified: 20, inGrace: 0 },
      ...{ inTime: 0, overdue: 10, waived: 0, rate: 20 / 30 },
    })
  })

  test('is the one of the page, whatever day, grouping or unit is asked for', async () => {
    const queries = ['?unit=HQ', '?unit=NORTH', '?unit=HQ&asOf=2026-01-10', '?asOf=2027-07-01']
    const groupings = ['nation', 'category', 'band', 'grade', 'role', 'certification']
    for (const query of [...queries, ...groupings.map((by) => `?unit=HQ&by=${by}`)]) {
      const { total, groups } = await (await call(rate + query)).json()
      // Roles do not sum to a total, so the page gives none.
      if (!query.includes('role')) groups.push({ name: 'Total', ...total })
      for (const { name, ...numbers } of groups) {
        expect(asOnPage(numbers), `${query} ${name}`).toEqual(await onPage(query, name))
      }
    }
  })

  test('without a unit is that of the token’s unit, and of no other', async () => {
    const own = aToken(report.here, report.as.administrator, report.units.north).token
    const north = caller(report.here, own)
    expect((await (await north(rate)).json()).total).toMatchObject({ required: 30, certified: 20 })
    expect((await north(`${rate}?unit=NORTH`)).status).toBe(200)
    const unknown = await north(`${rate}?unit=NOWHERE`)
    expect(unknown.status).toBe(404)
    const body = await unknown.text()
    for (const unit of ['SOUTH', 'HQ']) {
      const outside = await north(`${rate}?unit=${unit}`)
      expect([outside.status, await outside.text()], unit).toEqual([404, body])
    }
  })

  test('of one certification is told, and of one that there is not is not found', async () => {
    const { total } = await (await call(`${rate}?certification=cyber`)).json()
    expect(total).toMatchObject({ required: 50, certified: 27 })
    expect((await call(`${rate}?certification=none`)).status).toBe(404)
  })

  test('names groups in the language that is asked for', async () => {
    const french = await call(`${rate}?unit=HQ`, { headers: { 'accept-language': 'fr-BE, en' } })
    const { groups } = await french.json()
    expect(groups.map(({ name }: { name: string }) => name)).toContain('The north (fr)')
  })
})

describe('a client that asks again', () => {
  const etagOf = async (path: string, locale?: 'fr') =>
    (await call(path, { locale })).headers.get('etag')!
  const again = async (path: string, etag: string) => {
    const answer = await call(path, { headers: { 'if-none-match': etag } })
    return [answer.status, await answer.text()]
  }

  test('is told that nothing changed, without the figures', async () => {
    for (const path of [`${rate}?unit=HQ`, '/indicators']) {
      const etag = await etagOf(path)
      expect(etag, path).toMatch(/^"[0-9a-f]{32}"$/)
      expect(await again(path, etag)).toEqual([304, ''])
      expect(await again(path, `"other", W/${etag}`)).toEqual([304, ''])
      expect((await again(path, '"other"'))[0]).toBe(200)
    }
  })

  test('gets another answer to another question, in another language or on another day', async () => {
    const asked = [`${rate}?unit=HQ`, `${rate}?unit=NORTH`, `${rate}?unit=HQ&by=band`]
    const more = [`${rate}?unit=HQ&asOf=2026-05-01`, `${rate}?unit=HQ&knownOn=2026-05-01`]
    const etags = await Promise.all([...asked, ...more].map((path) => etagOf(path)))
    etags.push(await etagOf(asked[0]!, 'fr'))
    expect(new Set(etags).size).toBe(etags.length)
  })

  test('keeps the answer to itself', async () => {
    const { headers } = await call(rate)
    expect(headers.get('cache-control')).toBe('private, no-cache')
    expect(headers.get('vary')).toContain('authorization')
  })
})

test('the definitions are told in both languages, each with its version', async () => {
  const definitions = await (await call('/indicators')).json()
  const found = definitions.find(({ id }: { id: string }) => id === 'certification-rate')
  expect(found).toMatchObject({ hash: 'hash-of-certification-rate', unit: { kind: 'rate' } })
  for (const { id, title, numerator } of definitions) {
    for (const text of [title, numerator]) expect(Object.keys(text), id).toEqual(['en', 'fr'])
  }
})
