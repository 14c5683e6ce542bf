import { describe, expect, test } from 'vitest'
import { recordDeparture } from '#app/features/organisation/facts/service.server.ts'
import { performing } from '#test/factories/installed-organisation.ts'
import { aGrant, aLearner } from '#test/factories/organisation.ts'
import { aReport } from '#test/factories/report.ts'
import { visit } from '#test/support/visit.ts'

type Report = Awaited<ReturnType<typeof aReport>>

/** The rows of the file that a reader of aggregates is handed. */
async function rows({ here, as }: Report, query: string): Promise<Record<string, string[]>> {
  const text = await (await visit(here, `/report.csv${query}`, { as: as.auditor })).text()
  const cells = text.split('\n').map((line) => line.trim().split(','))
  const from = cells.findIndex(([first]) => first === 'key') + 1
  return Object.fromEntries(cells.slice(from).map(([key, , ...numbers]) => [key!, numbers]))
}

const isHidden = (row: string[] | undefined) => row!.every((cell) => cell === 'hidden')

describe('a reader of aggregates', () => {
  test('loses sight of a group on the day on which its tenth person leaves, and of another with it', async () => {
    const report = await aReport()
    const { here, units } = report
    const added = Array.from({ length: 6 }, () => aLearner(here, { unitId: units.east }).id)
    performing(here, (ctx) => recordDeparture(ctx, added[0]!, '2026-05-20'))
    const before = await rows(report, '?unit=HQ&asOf=2026-05-19')
    expect(before.EAST!.slice(0, 2)).toEqual(['10', '1'])
    const after = await rows(report, '?unit=HQ&asOf=2026-05-20')
    expect([isHidden(after.EAST), isHidden(after.SOUTH)]).toEqual([true, true])
    expect(after.NORTH!.slice(0, 2)).toEqual(['30', '20'])
    const inside = await rows(report, '?unit=EAST&asOf=2026-05-20')
    expect(isHidden(inside.total)).toBe(true)
  })

  test('cannot take a group of one unit from that of the unit above by those beside it', async () => {
    const report = await aReport()
    const { here, units } = report
    const officer = { grade: 'OF-3', on: '2026-01-01' }
    for (let n = 0; n < 3; n++) aLearner(here, { unitId: units.north, ...officer })
    for (let n = 0; n < 12; n++) aLearner(here, { unitId: units.south, ...officer })
    const north = await rows(report, '?unit=NORTH&by=band')
    const south = await rows(report, '?unit=SOUTH&by=band')
    expect(isHidden(north.senior)).toBe(true)
    expect(isHidden(south.senior)).toBe(true)
    const above = await rows(report, '?unit=HQ&by=band')
    expect(above.senior![0]).toBe('15')
  })

  test('sees the same of a certification that hardly anybody needs', async () => {
    const report = await aReport()
    const all = await rows(report, '?unit=HQ&by=certification')
    expect(all.cyber!.slice(0, 2)).toEqual(['50', '27'])
    const one = await rows(report, '?unit=EAST&certification=cyber')
    expect(isHidden(one.total)).toBe(true)
  })

  test('sees everything again once they may read people there', async () => {
    const report = await aReport()
    const { here, as, units } = report
    aGrant(here, { learnerId: as.auditor, set: 'leader', unitId: units.staff })
    expect((await rows(report, '?unit=HQ')).EAST!.slice(0, 2)).toEqual(['4', '1'])
  })
})
