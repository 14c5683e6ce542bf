import type { Event } from '#app/domain/event.ts'
import type { Outcome } from '#app/domain/outcome.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'

declare const writing: unique symbol

/**
 * What a command needs. Only `perform` makes one, and a batch for what it stages: then `batch.id` is
 * the generation that its rows and events carry.
 */
export type WriteCtx = ReadCtx & {
  readonly [writing]: true
  readonly recorded: Event[]
  readonly batch?: { readonly id: number }
}

/** A command: synchronous, inside one IMMEDIATE transaction. A refusal leaves no trace. */
export type Command<Input, Value, Refusal> = (
  ctx: WriteCtx,
  input: Input,
) => Outcome<Value, Refusal>

/** The id of the person who acts; null for the system. */
export function actorId(ctx: ReadCtx): string | null {
  return ctx.actor.kind === 'person' ? ctx.actor.learnerId : null
}
