/*
 * One change of one count is a code of 31 bits: the day (16), the number of the group's key (12), the
 * part (3). Codes sort by day first. Without the day a code is a *slot*: which count is changed.
 */

export const slotBits = 15
export const slotCount = 1 << slotBits
const slotMask = slotCount - 1

export const slotOf = (key: number, part: number): number => (key << 3) | part
export const codeOf = (day: number, slot: number): number => day * slotCount + slot
export const dayOfCode = (code: number): number => code >>> slotBits
export const slotOfCode = (code: number): number => code & slotMask
export const keyOfSlot = (slot: number): number => slot >>> 3
export const partOfSlot = (slot: number): number => slot & 7
