import { describe, expect, test } from 'vitest'
import { event } from '#db/schema/records.ts'
import { aUnit } from '#test/factories/organisation.ts'
import { aReport, aToken } from '#test/factories/report.ts'
import { caller } from '#test/support/calls.ts'
import { visit } from '#test/support/visit.ts'

type Report = Awaited<ReturnType<typeof aReport>>

async function file({ here, as }: Report, query = '', who = as.administrator) {
  const answer = await visit(here, `/report.csv${query}`, { as: who })
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())
  const lines = text.trimEnd().split(/\r?\n/)
  return { status: answer.status, headers: answer.headers, text, lines }
}

describe('the file of the report', () => {
  test('says under its label what it is, of when, by which definition and who made it', async () => {
    const report = await aReport()
    const { headers, lines, text } = await file(report, '?unit=HQ&asOf=2026-05-01')
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(headers.get('content-disposition')).toBe(
      'attachment; filename="certification-rate-HQ-2026-05-01.csv"',
    )
    expect(text.charCodeAt(0)).toBe(0xfeff)
    expect(lines[0]).toBe('\ufeffLabel,UNCLASSIFIED – demonstration')
    expect(lines.slice(1, 9)).toEqual([
      expect.stringMatching(/^Indicator,/),
      'Version of the definition,hash-of-certification-rate',
      'Unit,HQ',
      'Certification,All',
      'As of,2026-05-01',
      'As known on,2026-06-01',
      expect.stringMatching(/^Made by,Asha Person\d+$/),
      'Made on,2026-06-01',
    ])
  })

  test('holds the numbers of the API, unrounded, in every grouping', async () => {
    const report = await aReport()
    const { here, as, units } = report
    const call = caller(here, aToken(here, as.administrator, units.staff).token)
    for (const by of ['unit', 'nation', 'category', 'band', 'grade', 'role', 'certification']) {
      const { lines } = await file(report, `?unit=HQ&by=${by}`)
      const rows = lines.slice(lines.findIndex((line) => line.startsWith('key,')) + 1)
      const path = `/indicators/certification-rate?unit=HQ&by=${by}`
      const { groups, total } = await (await call(path)).json()
      const told = [...groups, { key: 'total', name: 'Total', ...total }]
      const { required, certified, inGrace, inTime, overdue, waived } = told.at(-1)
      expect(required).toBe(certified + inGrace + inTime + overdue)
      expect(waived).toBe(0)
      expect(rows, by).toEqual(
        told.map((row) =>
          [row.key, row.name, row.required, row.certified, row.inGrace, row.inTime]
            .concat([row.overdue, row.waived, row.rate])
            .join(','),
        ),
      )
    }
  })

  test('runs no formula that hides in a name', async () => {
    const report = await aReport()
    const { here, units } = report
    for (const [code, name] of Object.entries({ '+1': '=1+1', '-1': '@SUM(A1)', '@1': '\t=2+2' }))
      aUnit(here, { code, name, parentId: units.staff })
    const { lines } = await file(report, '?unit=HQ')
    const cells = lines.flatMap((line) => line.replace(/^\ufeff/, '').split(','))
    const starts = cells.map((cell) => cell.replace(/^"/, '')[0] ?? '')
    expect(starts.filter((first) => /[=+@\t\r-]/.test(first))).toEqual([])
    expect(lines.filter((line) => line.includes("'=1+1"))).toHaveLength(1)
  })

  test('is in the language of whoever takes it', async () => {
    const report = await aReport()
    const asked = { as: report.as.administrator, locale: 'fr' } as const
    const text = await (await visit(report.here, '/report.csv?unit=HQ', asked)).text()
    expect(text).toContain('Établi par')
    expect(text).toContain('The north (fr)')
  })

  test('leaves a trace in the log: who took what, of which day', async () => {
    const report = await aReport()
    await file(report, '?unit=NORTH&asOf=2026-05-01', report.as.northLeader)
    expect(report.here.db.select().from(event).all().at(-1)).toMatchObject({
      type: 'export.made',
      actorId: report.as.northLeader,
      subjectId: report.units.north,
      data: { kind: 'certification-rate', asOf: '2026-05-01' },
    })
  })

  test('is refused as the page is, and a refusal leaves no trace', async () => {
    const report = await aReport()
    const { as, here } = report
    const before = here.db.select().from(event).all().length
    const asked: [string, string, number][] = [
      ['?unit=SOUTH', as.northLeader, 404],
      ['?unit=HQ', as.northLeader, 404],
      ['?unit=NOWHERE', as.administrator, 404],
      ['?certification=none', as.administrator, 404],
      ['', as.author, 403],
      ['?asOf=soon', as.administrator, 400],
      ['?knownOn=2026-06-02', as.administrator, 400],
      ['?by=shoe', as.administrator, 400],
    ]
    for (const [query, who, status] of asked)
      expect((await file(report, query, who)).status, query).toBe(status)
    expect(here.db.select().from(event).all()).toHaveLength(before)
  })
})
