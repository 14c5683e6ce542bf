import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'

/** Processor time that this process has used, in ms. */
export function ownMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Processor time that everything on the machine has used, in ms. */
export function busyMs(): number {
  const each = cpus().map(({ times: { user, nice, sys, irq } }) => user + nice + sys + irq)
  return each.reduce((sum, one) => sum + one, 0)
}

/** Load that others make on the machine, above which figures mean little. */
const otherLoadMax = 0.7

export const cores = availableParallelism()

/** The machine in words, so that figures can be compared. */
export function machineInWords(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor'
  const memory = (totalmem() / 2 ** 30).toFixed(1)
  return `${model}, ${cores} cores, ${memory} GB, Node ${process.versions.node}, ${process.platform}`
}

/** Says so when the machine is busy before anything was begun; null where it is quiet. */
export function busyInWords(): string | null {
  const load = loadavg()[0]!
  if (load <= otherLoadMax) return null
  return `The machine is busy (load ${load.toFixed(1)} before the start): these figures mean little.`
}
