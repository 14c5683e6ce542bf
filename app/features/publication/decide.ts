/** What is published under a name, and what a folder of files was last seen to hold there. */
export type Published = {
  current: string
  origin: 'files' | 'browser'
  /** What files last held there; null where they never held anything. */
  filesHeld: string | null
  /** Whether a hash was published there before. */
  wasPublished: (hash: string) => boolean
}

export type Decision = 'publish' | 'unchanged' | 'browser-ahead' | 'conflict'

/**
 * What to do with files, by hashes: a three-way comparison of what they hold, what is published, and
 * what they held before. What was published in the browser gives way only to files that began from it.
 * `basis` is what the files say that they were exported from.
 */
export function decide(files: string, published: Published | null, basis?: string): Decision {
  if (!published) return 'publish'
  const { current, origin, filesHeld, wasPublished } = published
  if (files === current) return 'unchanged'
  if (origin === 'files' || current === filesHeld || current === basis) return 'publish'
  return files === filesHeld || wasPublished(files) ? 'browser-ahead' : 'conflict'
}
