import { describe, expect, test } from 'vitest'
import { aReport } from '#test/factories/report.ts'
import { visit } from '#test/support/visit.ts'
import { world } from '#test/support/world.ts'

type Report = Awaited<ReturnType<typeof aReport>>

async function read(report: Report, query = '', who = report.as.administrator) {
  const answer = await visit(report.here, `/report${query}`, { as: who })
  return { status: answer.status, html: (await answer.text()).replace(/<!-- -->/g, '') }
}

/** The cells of the row that begins with these words. */
function row(html: string, name: string): string[] {
  const groups = html.slice(html.indexOf('id="groups"'))
  const cells = groups.split(/<tr[ >]/).findLast((part) => part.includes(`>${name}<`)) ?? ''
  return [...cells.matchAll(/<td[^>]*>([^<]*)</g)].map(([, cell]) => cell!)
}

describe('the report', () => {
  test('says the rate of the day in one sentence, and where it is from', async () => {
    const { status, html } = await read(await aReport())
    expect(status).toBe(200)
    expect(html).toContain('On 1 June 2026, 54.0% of what is required is certified')
    expect(html).toContain('What these figures mean')
    expect(html).toContain('As of 1 June 2026, as known on 1 June 2026.')
    expect(html).toContain('Version hash-of-cert')
  })

  test('has a row for each unit below that leads down to it, and the total', async () => {
    const report = await aReport()
    const { html } = await read(report, '?unit=HQ')
    expect(row(html, 'The north')).toEqual(['66.7%', '30', '20', '0', '0', '10', '0'])
    expect(row(html, 'The east')).toEqual(['25.0%', '4', '1', '0', '0', '3', '0'])
    expect(row(html, 'Directly in Staff')).toEqual(['0.0%', '4', '0', '0', '4', '0', '0'])
    expect(row(html, 'Total')).toEqual(['54.0%', '50', '27', '0', '4', '19', '0'])
    expect(html).toContain('href="/report?unit=NORTH"')
    const down = await read(report, '?unit=NORTH')
    expect(down.html).toContain('66.7% of what is required is certified in The north')
    expect(down.html).toMatch(/href="\/report\?unit=HQ">Staff</)
  })

  test('is of any day: a past one, and one to come as a floor that it says is one', async () => {
    const report = await aReport()
    const past = await read(report, '?asOf=2026-01-10&unit=HQ')
    expect(row(past.html, 'Total').slice(0, 5)).toEqual(['0.0%', '46', '0', '0', '46'])
    const ahead = await read(report, '?asOf=2027-07-01')
    expect(ahead.html).toContain('A floor, not a forecast')
    expect(row(ahead.html, 'Total').slice(0, 3)).toEqual(['0.0%', '50', '0'])
  })

  test('groups by whatever is asked, and narrows to one certification', async () => {
    const report = await aReport()
    for (const by of ['nation', 'category', 'band', 'grade', 'role', 'certification']) {
      const { status, html } = await read(report, `?by=${by}`)
      expect(status, by).toBe(200)
      expect(html, by).toContain('54.0%')
    }
    const { html } = await read(report, '?certification=cyber')
    expect(html).toContain('54.0% of those who must hold Cyber hygiene')
  })

  test('shows the course of two years and the floor of one, with the figures behind it', async () => {
    const { html } = await read(await aReport())
    expect(html).toContain('The certification rate rose from 0.0% to 54.0% since January 2026')
    expect(html).toContain('If nobody renews anything, it will be 54.0% by June 2027')
    expect(html).toContain('<th scope="row">1 June 2024</th>')
  })

  test('tells an inspector what was known on an earlier day', async () => {
    const report = await aReport()
    const { status, html } = await read(report, '?knownOn=2026-05-31')
    expect(status).toBe(200)
    expect(html).toContain('As it was known on 31 May 2026')
    expect(html).toContain('nothing is required of anybody')
  })

  test('of an organisation that is empty is a dash and says why', async () => {
    const { html, status } = await read(await emptyReport())
    expect(status).toBe(200)
    expect(html).toContain('>–</span>')
    expect(html).toContain('Nothing is required here')
  })
})

async function emptyReport(): Promise<Report> {
  const report = await aReport()
  const where = 'where learner_id is not null'
  report.here.db.$client.exec(`delete from learner_standing ${where}; delete from sum_year;
    delete from sum_pending`)
  return report
}

describe('the report refuses', () => {
  test('a stranger, who is sent to sign in, and whoever may not read figures', async () => {
    const report = await aReport()
    const stranger = await visit(report.here, '/report')
    expect([stranger.status, stranger.headers.get('location')]).toEqual([
      303,
      '/account/sign-in?back=%2Freport',
    ])
    expect((await read(report, '', report.as.author)).status).toBe(403)
  })

  test('a unit outside the scope like one that does not exist', async () => {
    const report = await aReport()
    for (const unit of ['SOUTH', 'HQ', 'NOWHERE']) {
      expect((await read(report, `?unit=${unit}`, report.as.northLeader)).status, unit).toBe(404)
    }
    expect((await read(report, '?unit=NORTH', report.as.northLeader)).status).toBe(200)
    expect((await read(report, '?certification=none')).status).toBe(404)
  })

  test('a day that is none, with words and the form as it was', async () => {
    const report = await aReport()
    for (const query of ['asOf=2026-02-30', 'asOf=1969-12-31', 'asOf=x', 'knownOn=2026-06-02']) {
      const { status, html } = await read(report, `?${query}`)
      expect(status, query).toBe(400)
      expect(html, query).toContain('This report cannot be made')
    }
    expect((await read(report, '?by=shoe')).status).toBe(400)
  })
})

describe('a reader of aggregates', () => {
  test('sees no group under ten people, nor the one that would betray it', async () => {
    const report = await aReport()
    const { html } = await read(report, '', report.as.auditor)
    expect(row(html, 'The north')).toEqual(['66.7%', '30', '20', '0', '0', '10', '0'])
    for (const name of ['The south', 'The east', 'Directly in Staff']) {
      if (row(html, name).length > 0) expect(new Set(row(html, name))).toEqual(new Set(['hidden']))
    }
    expect(new Set(row(html, 'The east'))).toEqual(new Set(['hidden']))
    expect(html).toContain('Some figures are hidden')
  })

  test('cannot open a unit that is hidden above it', async () => {
    const report = await aReport()
    const { html, status } = await read(report, '?unit=EAST', report.as.auditor)
    expect(status).toBe(200)
    expect(html).toContain('too few people are concerned in The east')
    expect(html).not.toContain('25.0%')
  })

  test('while a leader sees everything of their own unit', async () => {
    const report = await aReport()
    const { html } = await read(report, '', report.as.northLeader)
    expect(html).toContain('66.7% of what is required is certified')
    expect(html).not.toContain('Some figures are hidden')
  })
})

test('without any person there is nothing to count, and nothing breaks', async () => {
  const here = world()
  expect((await visit(here, '/report')).status).toBe(303)
})
