/** Chance that repeats itself: the same seed gives the same numbers in every process and for ever. */
export type Chance = {
  /** A whole number 0 … n − 1, each equally likely; 1 ≤ n ≤ 2³². */
  below(n: number): number
}

/** The state is four lanes of the seed's hash: a different lane for each number. */
export function chanceFrom(seed: string): Chance {
  const next = xoshiro128([1, 2, 3, 4].map((lane) => murmur32(seed, lane)))
  return {
    below(n) {
      // Numbers beyond the last whole multiple of n would favour the small ones: they are drawn anew.
      const limit = 2 ** 32 - (2 ** 32 % n)
      let drawn = next()
      while (drawn >= limit) drawn = next()
      return drawn % n
    },
  }
}

/** A shuffled copy (Fisher and Yates, as in Knuth's algorithm 3.4.2P): each order equally likely. */
export function shuffle<T>(list: readonly T[], chance: Chance): T[] {
  const shuffled = [...list]
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = chance.below(last + 1)
    const moved = shuffled[last] as T
    shuffled[last] = shuffled[other] as T
    shuffled[other] = moved
  }
  return shuffled
}

/**
 * Whole numbers 0 … 2³² − 1 by xoshiro128** 1.1 (Blackman and Vigna, "Scrambled linear pseudorandom
 * number generators", 2018; public domain). The state is four 32-bit words, not all of them 0.
 */
export function xoshiro128(state: readonly number[]): () => number {
  let [a = 0, b = 0, c = 0, d = 0] = state
  return () => {
    const drawn = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return drawn
  }
}

/** MurmurHash3_x86_32 of the text's UTF-8 bytes (Appleby, 2011; public domain). */
export function murmur32(text: string, lane: number): number {
  const bytes = new TextEncoder().encode(text)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole = bytes.length - (bytes.length % 4)
  let hash = lane
  for (let at = 0; at < whole; at += 4) {
    hash = Math.imul(rotate(hash ^ scramble(view.getUint32(at, true)), 13), 5) + 0xe6546b64
  }
  let rest = 0
  for (let at = bytes.length - 1; at >= whole; at--) rest = (rest << 8) | (bytes[at] as number)
  hash ^= scramble(rest) ^ bytes.length
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

function scramble(word: number): number {
  return Math.imul(rotate(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593)
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by))
}
