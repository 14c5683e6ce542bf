import { expect, test } from 'vitest'
import { done } from '#app/domain/outcome.ts'
import { orgUnit, orgUnitRow } from '#db/schema/organisation.ts'
import { event, knownEvent } from '#db/schema/records.ts'
import { world } from '#test/support/world.ts'
import { perform } from '../perform.server.ts'
import { clearLeftovers } from './batch-clearing.server.ts'
import { batchUnderWay, importUnderWay } from './batch-queries.server.ts'
import { stageEach } from './batch-stage.server.ts'
import { abandonBatch, openBatch, publishBatch } from './batches.server.ts'

test('x', () => {
  expect(1).toBe(1)
})
