/**
 * Shares `seats` among groups of the given sizes, in proportion, by the largest remainder (Hamilton's
 * method, in whole numbers). While there is room every group has at least one seat: a group whose
 * quota is below one is given one, and the others share what is left. With fewer seats than groups
 * the largest groups have one each. Equal claims: the earlier group goes first. No group has more
 * seats than its size.
 */
export function apportion(sizes: readonly number[], seats: number): number[] {
  const total = sum(sizes)
  const free = Math.min(seats, total)
  if (free <= sizes.filter((size) => size > 0).length) return oneEach(sizes, free)
  const small = sizes.map((size) => size > 0 && size * free < total)
  if (!small.includes(true)) return byLargestRemainder(sizes, free)
  const lifted = small.filter(Boolean).length
  const others = apportion(
    sizes.map((size, group) => (small[group] ? 0 : size)),
    free - lifted,
  )
  return others.map((given, group) => (small[group] ? 1 : given))
}

function byLargestRemainder(sizes: readonly number[], seats: number): number[] {
  const total = sum(sizes)
  const quotas = sizes.map((size) => Math.floor((size * seats) / total))
  const remainders = sizes.map((size) => (size * seats) % total)
  const lucky = largest(remainders, seats - sum(quotas))
  return quotas.map((quota, group) => quota + (lucky.has(group) ? 1 : 0))
}

function oneEach(sizes: readonly number[], seats: number): number[] {
  const lucky = largest(sizes, seats)
  return sizes.map((_, group) => (lucky.has(group) ? 1 : 0))
}

/** The places of the n largest values; among equals the earlier. */
function largest(values: readonly number[], n: number): Set<number> {
  const places = values.map((_, place) => place)
  places.sort((a, b) => (values[b] as number) - (values[a] as number) || a - b)
  return new Set(places.slice(0, n))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
