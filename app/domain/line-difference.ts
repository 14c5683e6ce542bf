/** A line of the old text, of the new one, or of both. */
export type DiffLine = { kind: 'kept' | 'removed' | 'added'; text: string }

/** Beyond this many comparisons the part that differs is told as removed and added whole. */
const comparisonsMax = 4_000_000

/** What turns one text into another, line by line, with as few lines changed as can be. */
export function lineDifference(before: string, after: string): DiffLine[] {
  const old = before.split('\n')
  const young = after.split('\n')
  const shorter = Math.min(old.length, young.length)
  let start = 0
  while (start < shorter && old[start] === young[start]) start++
  let end = 0
  while (end < shorter - start && old.at(-1 - end) === young.at(-1 - end)) end++
  return [
    ...tell('kept', old.slice(0, start)),
    ...middle(old.slice(start, old.length - end), young.slice(start, young.length - end)),
    ...tell('kept', old.slice(old.length - end)),
  ]
}

export function changedLines(difference: readonly DiffLine[]): { added: number; removed: number } {
  const count = (kind: DiffLine['kind']) => difference.filter((line) => line.kind === kind).length
  return { added: count('added'), removed: count('removed') }
}

/**
 * The changed lines, each group with so many kept lines around it; null stands where lines are left
 * out between the groups.
 */
export function changedParts(difference: readonly DiffLine[], around = 2): (DiffLine | null)[] {
  const near = difference.map((_, index) =>
    difference.slice(Math.max(0, index - around), index + around + 1).some(isChanged),
  )
  return difference.flatMap((line, index) => {
    if (near[index]) return [line]
    return index > 0 && near[index - 1] && near.includes(true, index) ? [null] : []
  })
}

const isChanged = ({ kind }: DiffLine) => kind !== 'kept'

function tell(kind: DiffLine['kind'], lines: string[]): DiffLine[] {
  return lines.map((text) => ({ kind, text }))
}

/** By the longest common subsequence; what is removed comes before what is added in its place. */
function middle(old: string[], young: string[]): DiffLine[] {
  if (old.length * young.length > comparisonsMax) {
    return [...tell('removed', old), ...tell('added', young)]
  }
  const width = young.length + 1
  const longest = new Uint16Array((old.length + 1) * width)
  for (let o = old.length - 1; o >= 0; o--) {
    for (let y = young.length - 1; y >= 0; y--) {
      longest[o * width + y] =
        old[o] === young[y]
          ? longest[(o + 1) * width + y + 1]! + 1
          : Math.max(longest[(o + 1) * width + y]!, longest[o * width + y + 1]!)
    }
  }
  const lines: DiffLine[] = []
  let o = 0
  let y = 0
  while (o < old.length && y < young.length) {
    if (old[o] === young[y]) {
      lines.push({ kind: 'kept', text: old[o]! })
      o++
      y++
    } else if (longest[(o + 1) * width + y]! >= longest[o * width + y + 1]!) {
      lines.push({ kind: 'removed', text: old[o++]! })
    } else lines.push({ kind: 'added', text: young[y++]! })
  }
  return [...lines, ...tell('removed', old.slice(o)), ...tell('added', young.slice(y))]
}
