import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
} from 'yaml'

/** Turns a path to the place where its value, or the key before it, is written. */
export type Locate = (
  path: readonly PropertyKey[],
  part?: 'value' | 'key',
) => { line: number; column: number }

/** Lines and columns of a document that begins `linesBefore` lines down its file. */
export function locator(document: Document, lines: LineCounter, linesBefore = 0): Locate {
  return (path, part = 'value') => {
    const { line, col } = lines.linePos(offsetOf(document.contents, path, part))
    return { line: Math.max(1, line) + linesBefore, column: Math.max(1, col) }
  }
}

/**
 * Where the last thing found on the path begins: the value, or its key where it has none; the parent
 * where the key is missing.
 */
function offsetOf(root: unknown, path: readonly PropertyKey[], part: 'value' | 'key'): number {
  let node = root
  let offset = startOf(root) ?? 0
  for (const [index, key] of path.entries()) {
    const found = child(node, key)
    if (found === undefined) return offset
    const isLast = index === path.length - 1
    const ofKey = isPair(found) ? startOf(found.key) : undefined
    node = isPair(found) ? found.value : found
    offset = startOf(node) ?? ofKey ?? offset
    if (isLast && ofKey !== undefined && (part === 'key' || isEmpty(node))) return ofKey
  }
  return offset
}

function child(node: unknown, key: PropertyKey): Pair | Node | undefined {
  if (isMap(node)) {
    return node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key))
  }
  if (isSeq(node)) return node.items[Number(key)] as Node | undefined
  return undefined
}

function startOf(node: unknown): number | undefined {
  return isNode(node) && !isAlias(node) ? node.range?.[0] : undefined
}

const isEmpty = (node: unknown) => node === null || (isScalar(node) && node.value === null)
