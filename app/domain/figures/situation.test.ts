import { describe, expect, test } from 'vitest'
import type { Part } from '../standing.ts'
import { never } from './days.ts'
import { numberOfPart } from './part.ts'
import { expiresWithin, situationOn, urgencyOf } from './situation.ts'

const span = (from: number, until: number, part: Part) => ({
  from,
  until,
  part: numberOfPart(part),
})
const day = 100

describe('how a person stands', () => {
  test('counts what is required, and not what they are excused from or what has ended', () => {
    const pairs = [
      [span(0, 150, 'certified'), span(150, never, 'overdue')],
      [span(0, 200, 'waived')],
      [span(0, 90, 'certified')],
    ]
    expect(situationOn(pairs, day)).toMatchObject({ required: 1, certified: 1, expiresOn: 150 })
  })

  test('names the oldest delay and the nearest end of grace and of time', () => {
    const pairs = [
      [span(80, never, 'overdue')],
      [span(60, never, 'overdue')],
      [span(90, 120, 'inGrace'), span(120, never, 'overdue')],
      [span(90, 110, 'inTime'), span(110, never, 'overdue')],
    ]
    expect(situationOn(pairs, day)).toMatchObject({
      overdue: 2,
      overdueSince: 60,
      graceUntil: 120,
      lateFrom: 110,
    })
  })

  test('an award expires only where it is still required afterwards', () => {
    const ends = (...spans: ReturnType<typeof span>[]) => situationOn([spans], day).expiresOn
    expect(ends(span(0, 130, 'certified'), span(130, 160, 'inGrace'))).toBe(130)
    expect(ends(span(0, 130, 'certified'))).toBeNull()
    expect(ends(span(0, 130, 'certified'), span(131, 160, 'inTime'))).toBeNull()
    expect(ends(span(0, 130, 'certified'), span(130, 160, 'waived'))).toBeNull()
  })
})

describe('what comes first', () => {
  const urgency = (...spans: ReturnType<typeof span>[]) => urgencyOf(situationOn([spans], day), day)

  test('is overdue, then grace, then what is due, then what expires within 90 days', () => {
    const order = [
      urgency(span(50, never, 'overdue')),
      urgency(span(99, never, 'overdue')),
      urgency(span(90, 101, 'inGrace'), span(101, never, 'overdue')),
      urgency(span(90, 101, 'inTime'), span(101, never, 'overdue')),
      urgency(span(90, 300, 'inTime'), span(300, never, 'overdue')),
      urgency(span(90, never, 'inTime')),
      urgency(span(0, 190, 'certified'), span(190, never, 'overdue')),
    ]
    expect(order).not.toContain(null)
    expect([...order].sort((a, b) => a! - b!)).toEqual(order)
  })

  test('is nothing for whom nothing is required, or all is held for long', () => {
    expect(urgency()).toBeNull()
    expect(urgency(span(0, 191, 'certified'), span(191, never, 'overdue'))).toBeNull()
    expect(urgency(span(0, never, 'certified'))).toBeNull()
  })

  test('thirty days are thirty days', () => {
    const held = (until: number) =>
      situationOn([[span(0, until, 'certified'), span(until, never, 'overdue')]], day)
    expect(expiresWithin(held(130), day, 30)).toBe(true)
    expect(expiresWithin(held(131), day, 30)).toBe(false)
  })
})
