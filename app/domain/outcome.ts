/** What a rule answers: the value asked for, or the reason why not. Nothing is thrown at a person. */
export type Outcome<T, R> = { ok: true; value: T } | { ok: false; refusal: R }

export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

export function refuse<const R>(refusal: R): { ok: false; refusal: R } {
  return { ok: false, refusal }
}
