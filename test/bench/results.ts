import type { Visit } from './first-visit.ts'
import type { Figure } from './measure.ts'

/** `plainSeconds` is how long the same rows take without reading, checking and deriving anything. */
export type ImportFigure = {
  people: number
  seconds: number
  historySeconds: number
  longestMs: number
  plainSeconds: number
}

/** Megabytes of all processes of the server together, before anything was asked and at the end. */
export type MemoryFigure = {
  people: number
  processes: number
  before: { resident: number; own: number }
  after: { resident: number; own: number }
}

export type Results = {
  figures: Figure[]
  imports: ImportFigure[]
  visits: Visit[]
  memory: MemoryFigure[]
}
