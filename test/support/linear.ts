/** A prime so small that products stay exact. */
const prime = 67_108_859

const inverse = (a: number): number => {
  let [r, nextR, t, nextT] = [prime, a, 0, 1]
  while (nextR !== 0) {
    const q = Math.floor(r / nextR)
    ;[r, nextR] = [nextR, r - q * nextR]
    ;[t, nextT] = [nextT, t - q * nextT]
  }
  return t < 0 ? t + prime : t
}

/**
 * What can be worked out from known sums by adding and subtracting them. A sum is the list of the
 * unknowns in it, each by its number.
 */
export function knowledge(unknowns: number) {
  const rows = new Map<number, Float64Array>()
  const reduced = (sum: Iterable<number>): [Float64Array, number] => {
    const row = new Float64Array(unknowns)
    for (const at of sum) row[at] = 1
    for (let at = 0; at < unknowns; at++) {
      const factor = row[at]!
      if (factor === 0) continue
      const known = rows.get(at)
      if (!known) return [row, at]
      for (let n = at; n < unknowns; n++) {
        if (known[n] !== 0) row[n] = (row[n]! + (prime - factor) * known[n]!) % prime
      }
    }
    return [row, -1]
  }
  return {
    learn: (sum: Iterable<number>) => {
      const [row, at] = reduced(sum)
      if (at < 0) return
      const scale = inverse(row[at]!)
      rows.set(
        at,
        row.map((value) => (value * scale) % prime),
      )
    },
    follows: (sum: Iterable<number>) => reduced(sum)[1] < 0,
  }
}
