import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openDatabase } from '#db/client.server.ts'
import { attempt } from '#db/schema/assessment.ts'
import { credential } from '#db/schema/certification.ts'
import { enrolment } from '#db/schema/enrolment.ts'
import { event } from '#db/schema/records.ts'
import { aCourse, anAttempt, answerRight } from '#test/factories/assessment.ts'
import { aCertification, scored } from '#test/factories/certification.ts'
import { aLearner } from '#test/factories/organisation.ts'
import { atOnce } from '#test/support/at-once.ts'
import { emptyDatabase, world } from '#test/support/world.ts'

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A database in a file, which several processes may open. */
async function shared() {
  const folder = mkdtempSync(join(tmpdir(), 'cursus-'))
  folders.push(folder)
  const file = join(folder, 'test.db')
  await emptyDatabase().$client.backup(file)
  const here = world('2026-06-01', openDatabase(file))
  aCourse(here)
  aCertification(here, { requires: scored('data-final') })
  const { id: learnerId } = aLearner(here)
  return { here, file, learnerId }
}

/** The same command of the same person from four processes at the same moment. */
function race(file: string, learnerId: string, from: string, command: string, input: object) {
  return atOnce(
    4,
    `import { openDatabase } from '#db/client.server.ts'
     import { perform } from '#app/features/perform.server.ts'
     import { ${command} } from '#app/features/assessment/${from}.server.ts'
     const db = openDatabase(${JSON.stringify(file)})
     const actor = { kind: 'person', learnerId: ${JSON.stringify(learnerId)} } as const
     const now = Date.parse('2026-06-01T12:00:00Z')
     const ctx = { db, actor, now, today: '2026-06-01', locale: 'en' } as const
     await meet()
     tell(perform(ctx, ${command}, ${JSON.stringify(input)}))`,
  ) as Promise<{ ok: boolean; refusal?: unknown }[]>
}

test('of starts at the same moment one opens an attempt and the others are led to it', async () => {
  const { here, file, learnerId } = await shared()
  const input = { assessmentId: 'data-final' }
  const outcomes = await race(file, learnerId, 'start-attempt', 'startAttempt', input)
  const { id } = here.db.select().from(attempt).get()!
  expect(here.db.select().from(attempt).all()).toHaveLength(1)
  expect(here.db.select().from(enrolment).all()).toHaveLength(1)
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  const refusals = outcomes.flatMap(({ refusal }) => refusal ?? [])
  expect(refusals).toEqual(Array(3).fill({ reason: 'already-open', attemptId: id }))
}, 60_000)

test('of submissions at the same moment one is graded and earns one credential', async () => {
  const { here, file, learnerId } = await shared()
  const ctx = here.as(learnerId)
  const { id: attemptId } = anAttempt(ctx, 'data-final')
  answerRight(ctx, attemptId)
  const outcomes = await race(file, learnerId, 'submit-attempt', 'submitAttempt', { attemptId })
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(outcomes.flatMap(({ refusal }) => refusal ?? [])).toEqual(Array(3).fill('not-open'))
  expect(here.db.select().from(credential).all()).toHaveLength(1)
  const types = here.db
    .select()
    .from(event)
    .all()
    .map(({ type }) => type)
  expect(types.filter((type) => type === 'attempt.graded')).toHaveLength(1)
  expect(types.filter((type) => type === 'credential.issued')).toHaveLength(1)
}, 60_000)
