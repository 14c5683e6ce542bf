import { describe, expect, test } from 'vitest'
import { enqueue, jobAttemptsMax, runDueJobs } from '#app/platform/jobs.server.ts'
import { job } from '#db/schema/platform.ts'
import { aCast } from '#test/factories/cast.ts'
import { aCertification, aRule } from '#test/factories/certification.ts'
import { visit } from '#test/support/visit.ts'
import { type World, world } from '#test/support/world.ts'

function aPlace() {
  const here = world()
  const cast = aCast(here)
  const read = async (path: string, as: string) => {
    const answer = await visit(here, path, { as })
    return { status: answer.status, html: await answer.text() }
  }
  return { here, read, ...cast }
}

/** A mail that was tried as often as it is. */
async function aFailedJob(here: World): Promise<string> {
  enqueue(here, { kind: 'send-mail', payload: {} })
  const failing = new Map([
    ['send-mail', () => Promise.reject(new Error('no route to the server'))],
  ])
  let now = here.now
  for (let tries = 0; tries < jobAttemptsMax; tries++) {
    await runDueJobs(here.db, failing, () => now)
    now += 86_400_000
  }
  return here.db
    .select()
    .from(job)
    .all()
    .find(({ state }) => state === 'failed')!.id
}

describe('the first page of administration', () => {
  test('says that nothing needs attention, or what does, with the way there', async () => {
    const { here, read, as } = aPlace()
    expect((await read('/admin', as.administrator)).html).toContain('Nothing needs attention')
    await aFailedJob(here)
    const { html } = await read('/admin', as.administrator)
    expect(html).toContain('1 mail could not be sent')
    expect(html).toContain('href="/admin/jobs#failed"')
  })

  test('offers each reader the sections that are theirs', async () => {
    const { read, as } = aPlace()
    const sections = async (who: string) => {
      const { html } = await read('/admin', who)
      return [...html.matchAll(/href="\/admin\/([a-z]+)"/g)].map(([, section]) => section)
    }
    expect(await sections(as.auditor)).toEqual(['log'])
    expect(await sections(as.northAdministrator)).toEqual([
      'people',
      'units',
      'content',
      'requirements',
      'log',
      'tokens',
    ])
    expect(await sections(as.administrator)).toHaveLength(9)
    expect((await read('/admin', as.leader)).status).toBe(403)
  })
})

describe('jobs', () => {
  test('that were given up say why, and are queued again with one press', async () => {
    const { here, read, as } = aPlace()
    const jobId = await aFailedJob(here)
    expect((await read('/admin/jobs', as.administrator)).html).toContain('no route to the server')
    const press = () => visit(here, '/admin/jobs', { as: as.administrator, form: { jobId } })
    expect((await press()).headers.get('location')).toBe('/admin/jobs?done=retried')
    expect(here.db.select().from(job).all().at(-1)).toMatchObject({ state: 'queued', attempts: 0 })
    expect((await press()).status).toBe(404)
    expect((await read('/admin/jobs', as.administrator)).html).toContain('Send a mail')
  })

  test('are not for an administrator of a part', async () => {
    const { read, as } = aPlace()
    expect((await read('/admin/jobs', as.northAdministrator)).status).toBe(403)
  })
})

test('requirements are a matrix of groups by certifications, and a list of rules', async () => {
  const { here, read, as } = aPlace()
  aCertification(here, { id: 'cyber', title: 'Cyber hygiene' })
  aRule(here, {
    id: 'r1',
    certificationId: 'cyber',
    conditions: { bands: ['senior'] },
    dueDays: 90,
  })
  const { html } = await read('/admin/requirements', as.northAdministrator)
  for (const said of ['Cyber hygiene', 'within 90 days', 'Data steward', 'Because it matters'])
    expect(html).toContain(said)
  expect(html).toContain('href="#rule-r1-1"')
  expect(html).toContain('12 months')
})

test('content says that nothing was published, as long as nothing was', async () => {
  const { read, as } = aPlace()
  const { html } = await read('/admin/content', as.administrator)
  expect(html).toContain('Content was never published here')
  expect(html).toContain('Nothing is published yet')
})
