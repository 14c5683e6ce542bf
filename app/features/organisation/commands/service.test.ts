import { expect, test } from 'vitest'
import { factsOf } from '#app/features/organisation/queries/facts.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { aLearner, aUnit } from '#test/factories/organisation.ts'
import { world } from '#test/support/world.ts'
import { depart, post } from './service.server.ts'

test('x', () => {
  const w = world()
  const unit = aUnit(w)
  const p = aLearner(w, { unitId: unit.id })
  console.log(
    perform(w.system, post, {
      learnerId: p.id,
      on: '2026-03-01',
      unitId: unit.id,
      category: 'military',
      grade: 'OR-5',
    }),
  )
  console.log(perform(w.system, depart, { learnerId: p.id, on: '2026-05-01' }))
  console.log(JSON.stringify([...factsOf(w.db, [p.id])], null, 1))
})
