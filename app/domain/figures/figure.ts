import { slotOf } from './code.ts'
import { numberOfPart } from './part.ts'
import type { Counts } from './series.ts'

/** The partition of required, with waived beside it. The rate is 0–1, null where required is 0. */
export type Figure = {
  required: number
  certified: number
  inGrace: number
  inTime: number
  overdue: number
  waived: number
  rate: number | null
}

export const noFigure: Figure = {
  required: 0,
  certified: 0,
  inGrace: 0,
  inTime: 0,
  overdue: 0,
  waived: 0,
  rate: null,
}

const [certified, inGrace, inTime, overdue, waived] = [
  numberOfPart('certified'),
  numberOfPart('inGrace'),
  numberOfPart('inTime'),
  numberOfPart('overdue'),
  numberOfPart('waived'),
]

/** What was counted under one key. */
export function figureOf(counts: Counts, key: number): Figure {
  const of = (part: number) => counts[slotOf(key, part)] ?? 0
  return withRate({
    certified: of(certified),
    inGrace: of(inGrace),
    inTime: of(inTime),
    overdue: of(overdue),
    waived: of(waived),
  })
}

type Parts = Omit<Figure, 'required' | 'rate'>

function withRate(parts: Parts): Figure {
  const required = parts.certified + parts.inGrace + parts.inTime + parts.overdue
  return { required, ...parts, rate: required === 0 ? null : parts.certified / required }
}

/** Together; with `sign` −1 the first without the second. */
export function plus(a: Figure, b: Figure, sign: 1 | -1 = 1): Figure {
  return withRate({
    certified: a.certified + sign * b.certified,
    inGrace: a.inGrace + sign * b.inGrace,
    inTime: a.inTime + sign * b.inTime,
    overdue: a.overdue + sign * b.overdue,
    waived: a.waived + sign * b.waived,
  })
}

export const together = (figures: Iterable<Figure>): Figure => {
  let all = noFigure
  for (const figure of figures) all = plus(all, figure)
  return all
}

/** Required or waived: whom the figure is about, where each counts once. */
export const sizeOf = ({ required, waived }: Figure): number => required + waived
