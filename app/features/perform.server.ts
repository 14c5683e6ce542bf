import type { Event } from '#app/domain/event.ts'
import type { Outcome } from '#app/domain/outcome.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import type { Command, WriteCtx } from './command.server.ts'
import { react } from './reactions.server.ts'

const refused = Symbol('refused')

/**
 * The one door for writing. Runs a command and what follows from it in one IMMEDIATE transaction:
 * all of it is kept, or, when the command refuses or throws, none of it.
 */
export function perform<Input, Value, Refusal>(
  ctx: ReadCtx,
  command: Command<Input, Value, Refusal>,
  input: Input,
): Outcome<Value, Refusal> {
  const recorded: Event[] = []
  const write = { ...ctx, recorded } as unknown as WriteCtx
  let outcome: Outcome<Value, Refusal> | undefined
  const run = ctx.db.$client.transaction(() => {
    outcome = command(write, input)
    if (!outcome.ok) throw refused
    for (let next = 0; next < recorded.length; next++) react(write, recorded[next]!)
  })
  try {
    run.immediate()
  } catch (error) {
    if (error !== refused) throw error
  }
  return outcome!
}
