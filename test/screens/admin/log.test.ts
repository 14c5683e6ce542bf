import { describe, expect, test } from 'vitest'
import { perform } from '#app/features/perform.server.ts'
import { logPageEntries } from '#app/features/records/log.server.ts'
import { notePersonViewed } from '#app/features/records/reading.server.ts'
import { aCast } from '#test/factories/cast.ts'
import { visit } from '#test/support/visit.ts'
import { type World, world } from '#test/support/world.ts'

function aPlace() {
  const here = world()
  const cast = aCast(here)
  const read = async (query: string, as: string, at: World = here) => {
    const answer = await visit(at, `/admin/log${query}`, { as })
    return { status: answer.status, html: await answer.text() }
  }
  return { here, read, ...cast }
}

describe('the log', () => {
  test('shows an auditor what happened, with ids and without a name', async () => {
    const { here, read, as, asha } = aPlace()
    perform(here.as(as.leader), notePersonViewed, { learnerId: asha })
    const { html } = await read('', as.auditor)
    expect(html).toContain('Record read')
    expect(html).toContain(asha)
    expect(html).not.toContain('Asha')
    expect(html).not.toContain('Leader')
  })

  test('gives an administrator the names of their scope', async () => {
    const { here, read, as, asha } = aPlace()
    perform(here.as(as.leader), notePersonViewed, { learnerId: asha })
    expect((await read('', as.administrator)).html).toContain('Asha Rao')
  })

  test('of a part holds nothing about people and units elsewhere', async () => {
    const { here, read, as, asha, noor, units } = aPlace()
    perform(here.system, notePersonViewed, { learnerId: noor })
    perform(here.system, notePersonViewed, { learnerId: asha })
    const { html } = await read('', as.northAdministrator)
    expect(html).toContain(asha)
    expect(html).not.toContain(noor)
    expect(html).not.toContain(units.south)
    expect((await read(`?subject=${noor}`, as.northAdministrator)).html).toContain(
      'Nothing is recorded here',
    )
  })

  test('is narrowed by kind, by whom and about whom, and by days in the local time', async () => {
    const { here, read, as, asha, noor } = aPlace()
    perform(here.as(as.leader), notePersonViewed, { learnerId: asha })
    const late = { ...here, now: Date.parse('2026-06-02T22:30:00Z') }
    perform({ ...here.as(as.author), now: late.now }, notePersonViewed, { learnerId: noor })
    const found = async (query: string) => {
      const { html } = await read(`?type=person.viewed&${query}`, as.administrator, late)
      return [html.includes('>Asha Rao<'), html.includes('>Noor Haddad<')]
    }
    expect(await found('')).toEqual([true, true])
    expect(await found(`actor=${as.leader}`)).toEqual([true, false])
    expect(await found(`subject=${noor}`)).toEqual([false, true])
    expect(await found('from=2026-06-03')).toEqual([false, true])
    expect(await found('until=2026-06-02')).toEqual([true, false])
    expect((await read('?type=person.viewed', as.administrator)).html).not.toContain(
      '>Unit moved</th>',
    )
  })

  test('goes on to older entries by number', async () => {
    const { here, read, as, asha } = aPlace()
    for (let n = 0; n < logPageEntries; n++) {
      perform(here.system, notePersonViewed, { learnerId: asha })
    }
    const first = await read('?type=person.viewed', as.auditor)
    expect(first.html).not.toContain('Older')
    perform(here.system, notePersonViewed, { learnerId: asha })
    const longer = await read('?type=person.viewed', as.auditor)
    const older = /href="(\/admin\/log\?[^"]*before=\d+)"/.exec(longer.html)![1]!
    const rest = await read(older.slice('/admin/log'.length).replaceAll('&amp;', '&'), as.auditor)
    expect(rest.html.match(/Record read<\/th>/g)).toHaveLength(1)
    expect(rest.html).toContain('Newest')
  })

  test('refuses what is no day, no kind, no number', async () => {
    const { read, as } = aPlace()
    for (const query of ['?from=soon', '?type=person.eaten', '?before=-1', '?until=2026-02-30'])
      expect((await read(query, as.auditor)).status, query).toBe(400)
  })
})
