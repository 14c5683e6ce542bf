import type { Db } from '#db/client.server.ts'

/**
 * Remembers what never changes once it is published, by its immutable name and per connection. Of
 * more than `max` the one least recently asked for is forgotten. What is not there is asked for anew.
 */
export function remember<Parts extends string[], Value>(
  max: number,
  read: (db: Db, ...parts: Parts) => Value | null,
): (db: Db, ...parts: Parts) => Value | null {
  const byConnection = new WeakMap<Db, Map<string, Value>>()
  return (db, ...parts) => {
    const known = byConnection.get(db) ?? new Map<string, Value>()
    byConnection.set(db, known)
    const key = parts.join(' ')
    const found = known.get(key) ?? read(db, ...parts)
    if (found === null) return null
    known.delete(key)
    known.set(key, found)
    if (known.size > max) known.delete(known.keys().next().value!)
    return found
  }
}
