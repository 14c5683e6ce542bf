import { and, lte, notLike } from 'drizzle-orm'
import { type ReadCtx, systemContext } from '#app/platform/context.server.ts'
import { hashPassword } from '#app/platform/passwords.server.ts'
import type { Db } from '#db/client.server.ts'
import { account } from '#db/schema/account.ts'
import { learner } from '#db/schema/organisation.ts'
import { knownEvent } from '#db/schema/records.ts'
import { openAccount } from '../account/register.server.ts'
import { rulesOf } from '../certification/pairs.server.ts'
import { certificationsOf } from '../certification/published.server.ts'
import { gradesOf } from '../organisation/queries/grades.server.ts'
import { preparers } from '../preparers.server.ts'
import type { Preparer } from '../records/batch.ts'
import { clearLeftovers } from '../records/batch-clearing.server.ts'
import { batchUnderWay } from '../records/batch-queries.server.ts'
import { stageEach } from '../records/batch-stage.server.ts'
import { abandonBatch, openBatch, publishBatch } from '../records/batches.server.ts'
import { currentGeneration } from '../records/generations.server.ts'
import { beginStudies } from './begin-studies.server.ts'
import { cast, castId } from './history/cast.ts'
import { stageAction } from './history/stage-action.server.ts'
import { tell } from './history/tell.ts'
import { markDemonstration } from './mark.server.ts'

/** The password of every account of the demonstration. */
export const demonstrationPassword = 'Demonstration-2026!'

const kind = 'demonstration'

/** Whether there is nothing yet but what is published: no person, no account, nothing that happened. */
export function isUntouched(db: Db): boolean {
  const seen = lte(learner.generation, currentGeneration(db))
  const happened = and(notLike(knownEvent.type, '%.published'), notLike(knownEvent.type, 'batch.%'))
  return [
    db.select({ one: learner.id }).from(learner).where(seen).get(),
    db.select({ one: account.learnerId }).from(account).get(),
    db.select({ one: knownEvent.seq }).from(knownEvent).where(happened).get(),
  ].every((found) => found === undefined)
}

/**
 * Loads an organisation that does not exist into a database that holds nothing but what is published,
 * with three years of its past and the accounts a visitor can use. Answers whether it did.
 */
export async function seedDemonstration(db: Db, now: number, timeZone: string): Promise<boolean> {
  const ctx = systemContext(db, now, timeZone)
  if (!isUntouched(db)) return false
  await clearInterrupted(ctx)
  const certifications = new Map(certificationsOf(db).map((one) => [one.id, one]))
  const validity = new Map([...certifications.values()].map((one) => [one.id, one.validity]))
  const setting = { today: ctx.today, grades: gradesOf(db), rules: rulesOf(db), validity }
  const actions = tell(setting)
  const passwordHash = await hashPassword(demonstrationPassword)
  markDemonstration(db)
  const opened = await openBatch(ctx, kind)
  if (!opened.ok) return false
  const batch = opened.value
  try {
    const learnt = { certifications, awards: new Map() }
    const progress = { step: 'demonstration', of: actions.length }
    await stageEach(batch, actions, (write, action) => stageAction(write, action, learnt), progress)
    await publishBatch(batch, [...preparers, accountsFor(passwordHash)])
  } catch (error) {
    await abandonBatch(batch, 'demonstration')
    throw error
  }
  beginStudies(ctx)
  return true
}

/** A start that was interrupted is over: only one process loads the demonstration. */
async function clearInterrupted(ctx: ReadCtx): Promise<void> {
  const left = batchUnderWay(ctx.db)
  if (left?.kind === kind) await clearLeftovers(ctx, () => left.leaseUntil)
}

/** The accounts open in the same moment in which the people are there. */
function accountsFor(passwordHash: string): Preparer {
  return {
    name: 'accounts',
    prepare: async () => {},
    finish(write) {
      for (const { part } of cast) openAccount(write, castId(part), passwordHash, true)
    },
  }
}
