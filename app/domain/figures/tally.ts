import { codeOf, dayOfCode, slotBits, slotOfCode } from './code.ts'

const cellsMax = 1 << 23

/**
 * The entries of ones through a table with a cell for each day and slot, which is several times as
 * fast as sorting where most cells are used. Null where it would be too large or too empty.
 */
export function tallied(lists: readonly Uint32Array[]): Int32Array | null {
  const { length, firstDay, days, slots } = extentOf(lists)
  if (length === 0) return null
  const cells = days * slots
  if (cells > cellsMax || length * 2 < cells) return null
  const table = new Int32Array(cells)
  for (const list of lists) {
    for (const one of list) {
      const code = one >>> 1
      const cell = ((code >>> slotBits) - firstDay) * slots + slotOfCode(code)
      table[cell]! += (one & 1) * 2 - 1
    }
  }
  let used = 0
  for (const difference of table) if (difference !== 0) used++
  const entries = new Int32Array(used * 2)
  let end = 0
  for (let cell = 0; cell < cells; cell++) {
    if (table[cell] === 0) continue
    entries[end++] = codeOf(firstDay + Math.floor(cell / slots), cell % slots)
    entries[end++] = table[cell]!
  }
  return entries
}

function extentOf(lists: readonly Uint32Array[]) {
  let [length, firstDay, lastDay, lastSlot] = [0, Number.POSITIVE_INFINITY, 0, 0]
  for (const list of lists) {
    length += list.length
    for (const one of list) {
      const day = dayOfCode(one >>> 1)
      const slot = slotOfCode(one >>> 1)
      if (day < firstDay) firstDay = day
      if (day > lastDay) lastDay = day
      if (slot > lastSlot) lastSlot = slot
    }
  }
  return { length, firstDay, days: lastDay - firstDay + 1, slots: lastSlot + 1 }
}
