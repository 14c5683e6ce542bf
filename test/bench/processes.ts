import { existsSync, readFileSync } from 'node:fs'

const ticksPerSecond = 100

/** Processor time that processes have used, in ms; NaN where the system does not tell it in files. */
export function processorMs(pids: number[]): number {
  if (!existsSync('/proc/self/stat')) return Number.NaN
  const used = pids.map((pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1000
  })
  return used.reduce((sum, one) => sum + one, 0)
}

/**
 * Memory of processes together, in MB. `resident` counts what they share once for each, the pages of
 * the database file too; `own` is what would be free again if they ended. NaN where nothing tells it.
 */
export function memoryMegabytes(pids: number[]): { resident: number; own: number } {
  if (!existsSync('/proc/self/smaps_rollup')) return { resident: Number.NaN, own: Number.NaN }
  const rolled = pids.map((pid) => readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
  const sum = (pattern: RegExp) =>
    rolled.reduce((total, text) => {
      const found = [...text.matchAll(pattern)]
      return total + found.reduce((one, [, kilobytes]) => one + Number(kilobytes) / 1024, 0)
    }, 0)
  return { resident: sum(/^Rss: +(\d+)/gm), own: sum(/^Private_(?:Clean|Dirty): +(\d+)/gm) }
}
