type Ending = () => void | Promise<void>

const endings: Ending[] = []

/** Something to be ended when the run is over, however it is: a server, a folder. */
export function atEnd(ending: Ending): void {
  endings.push(ending)
}

/** Ends everything, what was begun last first. */
export async function endAll(): Promise<void> {
  for (let next = endings.pop(); next; next = endings.pop()) await next()
}

/** A run that is interrupted leaves nothing behind either. */
export function endWhenInterrupted(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => endAll().finally(() => process.exit(1)))
  }
}
