import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** Resident memory of processes together, in MB. */
export function residentMegabytes(pids: number[]): number {
  const listed = execFileSync('ps', ['-o', 'rss=', '-p', pids.join(',')], { encoding: 'utf8' })
  const kilobytes = listed.split('\n').map(Number)
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024
}

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
