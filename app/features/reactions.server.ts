import type { Event, EventOf } from '#app/domain/event.ts'
import type { WriteCtx } from './command.server.ts'

type Reactions = {
  readonly [Type in Event['type']]?: readonly ((ctx: WriteCtx, event: EventOf<Type>) => void)[]
}

/** What follows from what, in the same transaction and in this order. */
const reactions: Reactions = {}

/** Runs what follows from an event. What it records in turn is reacted to as well. */
export function react(ctx: WriteCtx, event: Event): void {
  const handlers = reactions[event.type] as readonly ((ctx: WriteCtx, event: Event) => void)[]
  for (const handler of handlers ?? []) handler(ctx, event)
}
