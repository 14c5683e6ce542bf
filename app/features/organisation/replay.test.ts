import { expect, test } from 'vitest'
import { addDays } from '#app/domain/calendar.ts'
import { chanceFrom } from '#app/domain/seeded.ts'
import type { WriteCtx } from '#app/features/command.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { grant } from '#db/schema/organisation.ts'
import { aLearner, aUnit } from '#test/factories/organisation.ts'
import { replayedFacts, storedFacts } from '#test/support/replayed.ts'
import { world } from '#test/support/world.ts'
import { endGrant, giveGrant } from './commands/grants.server.ts'
import { assignRole, endRole, recordAbsence } from './commands/holdings.server.ts'
import { arrive, depart, post, reinstate } from './commands/service.server.ts'
import { moveUnit } from './commands/units.server.ts'
import { unitsOf } from './queries/units.server.ts'

type Command = (ctx: WriteCtx, input: never) => { ok: boolean; refusal?: unknown }

/** A life at random: many of these are refused, and all that are not must be in the log. */
function live(seed: string) {
  const w = world('2026-06-01')
  const chance = chanceFrom(seed)
  const one = <T>(list: readonly T[]) => list[chance.below(list.length)] as T
  const units = [1, 2, 3, 4].map(() => aUnit(w).id)
  const people = [1, 2, 3].map(() => aLearner(w, { unitId: one(units), on: '2025-01-01' }).id)
  const day = () => addDays('2025-01-01', chance.below(600))
  const range = () => {
    const from = day()
    return { from, until: chance.below(3) === 0 ? null : addDays(from, chance.below(200)) }
  }
  const rank = () => ({ category: 'military', grade: one(['OR-4', 'OR-5', 'OF-3']) })
  const choices: [Command, () => object][] = [
    [post, () => ({ unitId: one(units), ...rank(), on: day() })],
    [arrive, () => ({ unitId: one(units), ...rank(), on: day() })],
    [depart, () => ({ on: day() })],
    [reinstate, () => ({})],
    [assignRole, () => ({ role: one(['instructor', 'logistician']), ...range() })],
    [endRole, () => ({ role: one(['instructor', 'logistician']), on: day() })],
    [recordAbsence, () => ({ kind: one(['leave', 'sickness']), from: day(), until: day() })],
    [
      giveGrant,
      () => ({ permissionSet: one(['leader', 'author']), unitId: one(units), ...range() }),
    ],
    [endGrant, () => ({ grantId: one(w.db.select().from(grant).all())?.id ?? 'none', on: day() })],
    [moveUnit, () => ({ unitId: one(units), parentId: one([null, ...units]), on: day() })],
  ]
  let done = 0
  for (let turn = 0; turn < 100; turn++) {
    const [command, input] = one(choices)
    const given = { learnerId: one(people), ...input() } as never
    if (perform(w.system, command as never, given).ok) done++
  }
  return { w, done }
}

test('the log alone tells every fact: whatever is done, replaying it gives the stored facts', {
  timeout: 30_000,
}, () => {
  for (let seed = 1; seed <= 3; seed++) {
    const { w, done } = live(`life ${seed}`)
    expect(done).toBeGreaterThan(20)
    expect(replayedFacts(w.db)).toEqual(storedFacts(w.db))
    const units = unitsOf(w.db)
    for (const id of units.byId.keys()) expect(() => units.unitWithin(id, id)).not.toThrow()
  }
})
