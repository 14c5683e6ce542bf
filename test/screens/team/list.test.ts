import { describe, expect, test } from 'vitest'
import { event } from '#db/schema/records.ts'
import { aTeam } from '#test/factories/team.ts'
import { visit } from '#test/support/visit.ts'

type Team = Awaited<ReturnType<typeof aTeam>>

async function read({ here, as }: Team, query = '', who = as.leader, locale: 'en' | 'fr' = 'en') {
  const answer = await visit(here, `/team${query}`, { as: who, locale })
  return { status: answer.status, html: await answer.text() }
}

/** The people of the table, in its order. */
const people = (html: string, section: 'needs' | 'everyone') => {
  const part = html.split(`aria-labelledby="${section}"`)[1]?.split('</section>')[0] ?? ''
  return [...part.matchAll(/<th scope="row"[^>]*><a[^>]*>([^,<]+),/g)].map(([, name]) => name)
}

describe('the team', () => {
  test('is three numbers as sentences, then who needs something, then everyone', async () => {
    const { html } = await read(await aTeam())
    expect(html).toMatch(/>2<\/span>[^<]*<span[^>]*><a[^>]*>of 7 people hold everything/)
    expect(html).toMatch(/>4<\/span>[^<]*<span[^>]*><a[^>]*>people are overdue/)
    expect(html).toMatch(/>1<\/span>[^<]*<span[^>]*><a[^>]*>person’s certificate expires within 30/)
    expect(people(html, 'needs')).toEqual(['Leader', 'Learner', 'Northadmin', 'Rao', 'Yun', 'Ito'])
    expect(people(html, 'everyone').slice(0, 3)).toEqual(['Ito', 'Leader', 'Learner'])
  })

  test('says how each stands, as a word with the day that matters', async () => {
    const { html } = await read(await aTeam())
    expect(html).toContain('since 3 March 2026')
    expect(html).toContain('until 20 June 2026')
    expect(html).toContain('was valid until 19 May 2026')
    expect(html).toContain('In grace')
  })

  test('holds nobody outside the scope', async () => {
    const { html } = await read(await aTeam())
    expect(html).not.toContain('Haddad')
  })

  test('is narrowed by status, certification, unit and name', async () => {
    const team = await aTeam()
    const found = async (query: string, who?: string) =>
      people((await read(team, query, who)).html, 'everyone')
    expect(await found('?status=expiring30')).toEqual(['Ito'])
    expect(await found('?status=expiring60&q=ito')).toEqual(['Ito'])
    expect(await found('?status=inGrace')).toEqual(['Yun'])
    expect(await found('?status=certified')).toEqual(['Ito', 'Ode'])
    expect(await found('?certification=cyber&status=overdue')).toEqual([
      'Leader',
      'Learner',
      'Northadmin',
      'Rao',
    ])
    expect(await found('?q=dan')).toEqual(['Ode'])
    expect(await found('?unit=SOUTH', team.as.administrator)).toEqual(['Haddad'])
  })

  test('does not lose who has expired already from the list of who expires', async () => {
    const { html } = await read(await aTeam(), '?status=expiring90')
    expect(html).toContain('4 people overdue')
    expect(html).toContain('1 person in grace')
  })

  test('sorts by the head that is pressed, and turns round', async () => {
    const team = await aTeam()
    const first = await read(team, '?sort=name&order=descending')
    expect(people(first.html, 'everyone')[0]).toBe('Yun')
    expect(first.html).toContain('aria-sort="descending"')
    const urgent = await read(team, '?sort=urgency')
    expect(people(urgent.html, 'everyone').slice(0, 3)).toEqual(['Leader', 'Learner', 'Northadmin'])
  })

  test('refuses what is no filter, and does not know a unit outside', async () => {
    const team = await aTeam()
    for (const query of ['?status=happy', '?sort=shoe', '?page=0', '?order=up'])
      expect((await read(team, query)).status, query).toBe(400)
    for (const unit of ['SOUTH', 'HQ', 'NOWHERE', '*'])
      expect((await read(team, `?unit=${unit}`)).status, unit).toBe(404)
  })

  test('speaks French', async () => {
    const { html } = await read(await aTeam(), '', undefined, 'fr')
    expect(html).toContain('depuis le 3 mars 2026')
    expect(html).toContain('En retard')
  })
})

describe('the file of the team', () => {
  test('holds the label, the filters’ people, and no formula', async () => {
    const team = await aTeam()
    const { here, as, asha } = team
    here.db.$client
      .prepare("UPDATE identity_row SET given_name = '=1+1' WHERE learner_id = ?")
      .run(asha)
    const answer = await visit(here, '/team.csv?status=overdue&q=rao', { as: as.leader })
    const text = await answer.text()
    expect(answer.headers.get('content-type')).toContain('text/csv')
    expect(answer.headers.get('content-disposition')).toContain('team-all-2026-06-01.csv')
    const rows = text.trimEnd().split('\n')
    expect(rows.slice(0, 4)).toEqual([
      'Label,UNCLASSIFIED – demonstration',
      'As of,2026-06-01',
      'Unit,Whole scope',
      'Made by,Sam Leader',
    ])
    expect(rows.at(-1)).toBe(
      "XAA,A-1,Rao,'=1+1,NORTH,OR-4,Cyber hygiene,Overdue,2026-03-03,2026-03-02,",
    )
    expect(rows.filter((row) => row.startsWith('XAA'))).toHaveLength(1)
    expect(here.db.select().from(event).all().at(-1)).toMatchObject({
      type: 'export.made',
      actorId: as.leader,
      data: { kind: 'team', asOf: '2026-06-01' },
    })
  })

  test('of a unit outside the scope is not found', async () => {
    const { here, as } = await aTeam()
    expect((await visit(here, '/team.csv?unit=SOUTH', { as: as.leader })).status).toBe(404)
    expect((await visit(here, '/team.csv', { as: as.auditor })).status).toBe(403)
  })
})
