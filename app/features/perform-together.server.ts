import { AsyncResource } from 'node:async_hooks'
import type { Outcome } from '#app/domain/outcome.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { type Db, statement } from '#db/client.server.ts'
import type { Command } from './command.server.ts'
import { perform } from './perform.server.ts'

/** So many commands share a commit at most, which keeps the transaction far below 50 ms. */
const togetherMax = 24

type Waiting = {
  run: () => void
  /** What the command came to: told only once all of it is on the disk. */
  tell: (failure?: unknown) => void
}

const waitingOf = statement((_db): Waiting[] => [])

/**
 * `perform` for what many people do at the same moment: the commands that wait when the process comes
 * to them are committed together, each with a savepoint of its own, so that they share one sync of the
 * disk and take the write lock once. Whoever waits is answered after the commit; a command that
 * refuses or throws leaves no trace and takes nothing from the others.
 */
export function performTogether<Input, Value, Refusal>(
  ctx: ReadCtx,
  command: Command<Input, Value, Refusal>,
  input: Input,
): Promise<Outcome<Value, Refusal>> {
  return new Promise((resolve, reject) => {
    let outcome: Outcome<Value, Refusal>
    const waiting = waitingOf(ctx.db)
    waiting.push({
      // A command may ask for the request that it belongs to.
      run: AsyncResource.bind(() => {
        outcome = perform(ctx, command, input)
      }),
      tell: (failure) => (failure === undefined ? resolve(outcome) : reject(failure)),
    })
    if (waiting.length === 1) setImmediate(commitWaiting, ctx.db)
  })
}

function commitWaiting(db: Db): void {
  const waiting = waitingOf(db)
  const together = waiting.splice(0, togetherMax)
  if (waiting.length > 0) setImmediate(commitWaiting, db)
  const failures = new Map<Waiting, unknown>()
  try {
    db.$client
      .transaction(() => {
        for (const one of together) runAlone(db, one, failures)
      })
      .immediate()
  } catch (failure) {
    for (const { tell } of together) tell(failure)
    return
  }
  for (const one of together) one.tell(failures.get(one))
}

/** A fault of the disk ends the whole transaction, and then nobody may be told that all is well. */
function runAlone(db: Db, one: Waiting, failures: Map<Waiting, unknown>): void {
  try {
    one.run()
  } catch (failure) {
    if (!db.$client.inTransaction) throw failure
    failures.set(one, failure)
  }
}
