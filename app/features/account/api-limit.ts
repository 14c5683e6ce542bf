const windowMs = 10_000
/** In each serving process, within the window. */
export const tokenCallsMax = 2000
export const strangerCallsMax = 50
const countersMax = 10_000

const counters = new Map<string, { count: number; resetsAt: number }>()

/**
 * Counts a call; null while it is allowed, else the seconds until the next one is. Kept in memory, for
 * a call to the API must not cost a write.
 */
export function callsAllowed(subject: string, isToken: boolean, now: number): number | null {
  let counter = counters.get(subject)
  if (!counter || counter.resetsAt <= now) {
    if (counters.size >= countersMax) counters.clear()
    counter = { count: 0, resetsAt: now + windowMs }
    counters.set(subject, counter)
  }
  counter.count++
  const max = isToken ? tokenCallsMax : strangerCallsMax
  return counter.count <= max ? null : Math.max(1, Math.ceil((counter.resetsAt - now) / 1000))
}
