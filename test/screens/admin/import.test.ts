import { describe, expect, test } from 'vitest'
import { jobHandlers } from '#app/features/jobs.server.ts'
import { personColumns } from '#app/features/organisation/import/person-file.server.ts'
import { runDueJobs } from '#app/platform/jobs.server.ts'
import { sweepUploads, uploadHoursMax } from '#app/platform/uploads.server.ts'
import { identity } from '#db/schema/organisation.ts'
import { aCast, type Cast } from '#test/factories/cast.ts'
import { visit } from '#test/support/visit.ts'
import { type World, world } from '#test/support/world.ts'

const header = personColumns.join(',')
const person = (number: string, unit = 'NORTH') =>
  `XAA,${number},Ines,Duarte,,military,OR-5,,${unit},,fr,2026-05-01,,`

function upload(here: World, { as }: Cast, files: Record<string, string>, fields = {}) {
  const body = new FormData()
  for (const [kind, text] of Object.entries(files)) {
    body.set(kind, new File([text], `${kind} of may.csv`, { type: 'text/csv' }))
  }
  for (const [name, value] of Object.entries({ on: '2026-06-01', ...fields })) {
    body.set(name, String(value))
  }
  return visit(here, '/admin/import', { as: as.administrator, body })
}

async function aPlace() {
  const here = world()
  const cast = aCast(here)
  const work = () => runDueJobs(here.db, jobHandlers, () => here.now)
  const look = async (path: string) => {
    const answer = await visit(here, path, { as: cast.as.administrator })
    return { answer, html: await answer.text() }
  }
  return { here, cast, work, look }
}

const known = ({ db }: World, number: string) =>
  db
    .select()
    .from(identity)
    .all()
    .some(({ serviceNumber }) => serviceNumber === number)

describe('an import', () => {
  test('is read, shown, applied and told, each step a page that needs no script', async () => {
    const { here, cast, work, look } = await aPlace()
    const sent = await upload(here, cast, { people: `${header}\n${person('D-7')}\n` })
    expect(sent.status).toBe(303)
    const page = sent.headers.get('location')!
    const reading = await look(page)
    expect(reading.html).toContain('The files are being read')
    expect(reading.answer.headers.get('refresh')).toBe('2')

    await work()
    const ready = await look(page)
    expect(ready.html).toContain('1 person new')
    expect(ready.html).toContain('XAA D-7 → Ines Duarte')
    expect(ready.answer.headers.get('refresh')).toBeNull()
    expect(known(here, 'D-7')).toBe(false)

    await visit(here, page, { as: cast.as.administrator, form: {} })
    expect((await look(page)).html).toContain('The changes are being made')
    await work()
    expect((await look(page)).html).toContain('The import is done')
    expect(known(here, 'D-7')).toBe(true)
    expect((await look('/admin/import')).html).toContain('1 person new')
  })

  test('with faults changes nothing and says file, row, column and sentence', async () => {
    const { here, cast, work, look } = await aPlace()
    const people = `${header}\n${person('D-7')}\n${person('D-8', 'NOWHERE')}\n`
    const page = (await upload(here, cast, { people })).headers.get('location')!
    await work()
    const { html } = await look(page)
    expect(html).toContain('1 fault in the files')
    for (const said of ['people of may.csv', '>3<', '>unit<', 'no unit with the code “NOWHERE”'])
      expect(html).toContain(said)
    await visit(here, page, { as: cast.as.administrator, form: {} })
    await work()
    expect(known(here, 'D-7')).toBe(false)
  })

  test('of what is known already changes nothing and says so', async () => {
    const { here, cast, work, look } = await aPlace()
    const units = 'code,parent,name_en,name_fr,nation\nHQ,,Staff,Staff (fr),XAA\n'
    const page = (await upload(here, cast, { units })).headers.get('location')!
    await work()
    expect((await look(page)).html).toContain('Nothing would change')
  })
})

describe('what is refused', () => {
  test('is said at its field, and nothing is kept', async () => {
    const { here, cast } = await aPlace()
    const none = await upload(here, cast, {})
    expect(none.status).toBe(400)
    expect(await none.text()).toContain('Choose at least one file')
    const units = 'code,parent,name_en,name_fr,nation\n'
    expect((await upload(here, cast, { units }, { on: '2026-06-02' })).status).toBe(400)
    expect((await upload(here, cast, { units }, { on: 'soon' })).status).toBe(400)
    const full = await upload(here, cast, { units }, { full: 'on' })
    expect(await full.text()).toContain('Only with a file of people')
  })

  test('another’s import, one that is none, and one whose time ran out are not found', async () => {
    const { here, cast } = await aPlace()
    const page = (await upload(here, cast, { people: header })).headers.get('location')!
    const { administrator } = cast.as
    const later = { ...here, now: here.now + uploadHoursMax * 3_600_000 }
    expect((await visit(here, page, { as: administrator })).status).toBe(200)
    expect((await visit(later, page, { as: administrator })).status).toBe(404)
    for (const id of ['none', '..%2f..%2fsecret', 'a'.repeat(40)])
      expect((await visit(here, `/admin/import/${id}`, { as: administrator })).status).toBe(404)
    expect(sweepUploads(later.now)).toBeGreaterThan(0)
  })

  test('an administrator of a part does not import: it reaches everywhere', async () => {
    const { here, cast } = await aPlace()
    const { northAdministrator } = cast.as
    expect((await visit(here, '/admin/import', { as: northAdministrator })).status).toBe(403)
    const answer = await visit(here, '/admin/import', { as: northAdministrator, form: {} })
    expect(answer.status).toBe(403)
  })
})
