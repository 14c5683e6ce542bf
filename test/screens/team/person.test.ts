import { describe, expect, test } from 'vitest'
import { event } from '#db/schema/records.ts'
import { aTeam } from '#test/factories/team.ts'
import { newestMail } from '#test/support/account.ts'
import { visit } from '#test/support/visit.ts'

type Team = Awaited<ReturnType<typeof aTeam>>

const page = ({ here, as }: Team, id: string, who = as.leader) =>
  visit(here, `/team/${id}`, { as: who })
const press = ({ here, as }: Team, id: string, form = {}, who = as.leader) =>
  visit(here, `/team/${id}`, { as: who, form: { intent: 'remind', ...form } })
const mailTo = ({ here }: Team, id: string) => {
  const row = here.db.$client.prepare('SELECT email FROM identity WHERE learner_id = ?').get(id)
  return newestMail(here, (row as { email: string }).email)
}

describe('a person’s page for leaders', () => {
  test('says what is missing, since when and why, and what is held with dates', async () => {
    const team = await aTeam()
    const asha = await (await page(team, team.asha)).text()
    for (const said of [
      'One certificate is missing',
      'Overdue',
      'since 3 March 2026',
      'Because it matters',
      'The last day in time is 2 March 2026',
      'North Brigade (NORTH)',
    ])
      expect(asha, said).toContain(said)
    const dan = await (await page(team, team.dan)).text()
    for (const said of ['Nothing is missing', 'until 30 April 2027', '1 May 2026'])
      expect(dan, said).toContain(said)
    expect(dan).not.toContain('Remind')
  })

  test('is kept in the log as a record read', async () => {
    const team = await aTeam()
    await page(team, team.asha)
    expect(team.here.db.select().from(event).all().at(-1)).toMatchObject({
      type: 'person.viewed',
      actorId: team.as.leader,
      subjectId: team.asha,
    })
  })

  test('is not found outside the scope, and neither is nobody', async () => {
    const team = await aTeam()
    for (const id of [team.noor, 'nobody']) {
      expect((await page(team, id)).status).toBe(404)
      expect((await press(team, id)).status).toBe(404)
    }
    expect(mailTo(team, team.noor)).toBeNull()
  })
})

describe('a reminder', () => {
  test('is a mail in the person’s language, and brings back to where it was pressed', async () => {
    const team = await aTeam()
    const answer = await press(team, team.cai, { back: '/team?status=needs' })
    expect(answer.headers.get('location')).toBe(`/team?status=needs&reminded=${team.cai}`)
    const mail = mailTo(team, team.cai)!
    expect(mail.subject).toBe('Un certificat vous est demandé')
    expect(mail.text).toContain('expiré, était valable jusqu’au 19 mai 2026')
    expect(mail.text).toContain('http://localhost:3000/learn')
    const back = await visit(team.here, answer.headers.get('location')!, { as: team.as.leader })
    expect(await back.text()).toContain('Cai Yun is reminded by mail')
  })

  test('is sent once a day at most, whoever presses', async () => {
    const team = await aTeam()
    expect((await press(team, team.asha)).status).toBe(303)
    const again = await press(team, team.asha, {}, team.as.administrator)
    expect(again.status).toBe(429)
    expect(await again.text()).toContain('reminded within the last 24 hours')
    const tomorrow = { ...team, here: { ...team.here, now: team.here.now + 86_400_000 } }
    expect((await press(tomorrow, team.asha)).status).toBe(303)
  })

  test('is not sent to oneself, nor where nothing is due, nor without an address', async () => {
    const team = await aTeam()
    expect((await press(team, team.as.leader)).status).toBe(403)
    expect((await press(team, team.dan)).status).toBe(409)
    const forget = 'UPDATE identity_row SET email = null, email_folded = null WHERE learner_id = ?'
    team.here.db.$client.prepare(forget).run(team.ben)
    team.here.db.$client.prepare(forget).run(team.asha)
    expect((await press(team, team.asha)).status).toBe(409)
    const sent = team.here.db
      .select()
      .from(event)
      .all()
      .filter(({ type }) => type === 'reminder.sent')
    expect(sent).toEqual([])
  })

  test('leads nowhere but to our own pages', async () => {
    const team = await aTeam()
    const answer = await press(team, team.asha, { back: '//evil.example/' })
    expect(answer.headers.get('location')).toBe(`/team/${team.asha}?reminded=${team.asha}`)
  })
})
