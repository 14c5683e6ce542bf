import { expect, test } from 'vitest'
import { job } from '#db/schema/platform.ts'
import { event } from '#db/schema/records.ts'
import { aCast } from '#test/factories/cast.ts'
import { visit } from '#test/support/visit.ts'
import { world } from '#test/support/world.ts'

function aPlace() {
  const here = world()
  const { as } = aCast(here)
  const day = 86_400_000
  const of = (id: string, state: 'queued' | 'running' | 'done' | 'failed', given = {}) => {
    const row = { id, kind: 'send-mail', payload: { to: 'secret@test.example' }, state }
    here.db
      .insert(job)
      .values({ ...row, createdAt: here.now - day, runAt: here.now, ...given })
      .run()
  }
  of('failed', 'failed', { attempts: 8, lastError: 'the server says <no>', endedAt: here.now })
  of('queued', 'queued', { kind: 'apply-import', runAt: here.now + day })
  of('running', 'running', { kind: 'sweep-something' })
  of('done', 'done')
  const read = async (locale: 'en' | 'fr' = 'en') =>
    (await visit(here, '/admin/jobs', { as: as.administrator, locale })).text()
  const press = (jobId: string, who = as.administrator) =>
    visit(here, '/admin/jobs', { as: who, form: { jobId }, locale: 'fr' })
  return { here, as, read, press }
}

test('what was given up says how often it was tried and why; what waits, when it is next tried', async () => {
  const { read } = aPlace()
  const html = await read()
  const [failed, open] = html.slice(html.indexOf('id="failed"')).split('id="open"')
  expect(failed).toContain('Send a mail')
  expect(failed).toContain('>8<')
  expect(failed).toContain('the server says &lt;no&gt;')
  expect(failed!.match(/name="jobId"/g)).toHaveLength(1)
  expect(open).toContain('Apply an import')
  expect(open).toContain('2 June 2026')
  expect(open).toContain('sweep-something')
  expect(open).toContain('Running')
  expect(open).not.toContain('name="jobId"')
})

test('what a job carries is shown to nobody', async () => {
  const { read } = aPlace()
  expect(await read()).not.toContain('secret@test.example')
})

test('only what was given up is tried again; who asked for it is kept', async () => {
  const { here, as, press } = aPlace()
  for (const id of ['queued', 'running', 'done', 'nothing', '']) {
    const answer = await press(id)
    expect(answer.status, id).toBe(404)
    expect(await answer.text()).toContain('tâche')
  }
  expect(
    here.db
      .select()
      .from(event)
      .all()
      .filter(({ type }) => type === 'job.retried'),
  ).toEqual([])
  expect((await press('failed')).status).toBe(303)
  expect(here.db.select().from(event).all().at(-1)).toMatchObject({
    ...{ type: 'job.retried', actorId: as.administrator, subjectId: 'failed' },
  })
  expect((await press('failed')).status).toBe(404)
})

test('an administrator of a part retries nothing', async () => {
  const { here, as, press } = aPlace()
  expect((await press('failed', as.northAdministrator)).status).toBe(403)
  expect(
    here.db
      .select()
      .from(job)
      .all()
      .find(({ id }) => id === 'failed')!.state,
  ).toBe('failed')
})
