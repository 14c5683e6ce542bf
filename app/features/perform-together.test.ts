import { expect, test } from 'vitest'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import { world } from '#test/support/world.ts'
import type { WriteCtx } from './command.server.ts'
import { performTogether } from './perform-together.server.ts'

/** Writes a name, and then refuses or fails where the name says so. */
function note({ db }: WriteCtx, name: string): Outcome<string, 'no'> {
  db.$client.prepare('insert into setting (key, value) values (?, ?)').run(name, 'noted')
  if (name.startsWith('refused')) return refuse('no')
  if (name.startsWith('broken')) throw new Error(`${name} is broken`)
  return done(name)
}

function setting() {
  const here = world()
  const commits: string[] = []
  const { $client } = here.db
  const names = () => $client.prepare('select key from setting order by key').pluck().all()
  // Another reader would see only what is committed; in memory the end of the transaction says it.
  const ask = (name: string) =>
    performTogether(here.system, note, name).finally(() => {
      commits.push($client.inTransaction ? 'open' : 'ended')
    })
  return { here, names, ask, commits }
}

test('what is asked for at the same moment is kept together, and each is answered after the end', async () => {
  const { names, ask, commits } = setting()
  const asked = Array.from({ length: 60 }, (_, n) => ask(`name-${String(n).padStart(2, '0')}`))
  expect(names()).toEqual([])
  const answers = await Promise.all(asked)
  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect(names()).toHaveLength(60)
  expect(new Set(commits)).toEqual(new Set(['ended']))
})

test('one that refuses or fails leaves no trace and takes nothing from the others', async () => {
  const { names, ask } = setting()
  const [good, refused, broken, last] = await Promise.allSettled(
    ['good', 'refused', 'broken', 'last'].map(ask),
  )
  expect(good).toMatchObject({ value: { ok: true, value: 'good' } })
  expect(refused).toMatchObject({ value: { ok: false, refusal: 'no' } })
  expect(broken).toMatchObject({ reason: new Error('broken is broken') })
  expect(last).toMatchObject({ value: { ok: true } })
  expect(names()).toEqual(['good', 'last'])
})

test('where the commit fails nobody is told that anything is kept', async () => {
  const { here, ask } = setting()
  here.db.$client.pragma('foreign_keys = ON')
  const orphan = ({ db }: WriteCtx): Outcome<null, never> => {
    db.$client.pragma('defer_foreign_keys = ON')
    db.$client
      .prepare('insert into newsletter_consent (learner_id, given_at, token_hash) values (?, 0, ?)')
      .run('nobody', 'x')
    return done(null)
  }
  const [fine, failed] = await Promise.allSettled([
    ask('fine'),
    performTogether(here.system, orphan, undefined),
  ])
  expect([fine!.status, failed!.status]).toEqual(['rejected', 'rejected'])
  expect(here.db.$client.prepare('select count(*) from setting').pluck().get()).toBe(0)
})
