import { test } from 'vitest'
import { adminPeople } from '#app/features/organisation/queries/admin-people.server.ts'
import { rebuildFigures } from '#app/features/reporting/rebuild-figures.server.ts'
import { teamMembers } from '#app/features/reporting/team.server.ts'
import { teamExport } from '#app/features/reporting/team-export.server.ts'
import { TeamFilterForm } from '#app/features/reporting/team-filter.ts'
import { teamPage } from '#app/features/reporting/team-page.server.ts'
import { narrowed, scopeFor } from '#app/features/scope.server.ts'
import { aCast } from '#test/factories/cast.ts'
import { aCertification, aRule } from '#test/factories/certification.ts'
import { visit } from '#test/support/visit.ts'
import { world } from '#test/support/world.ts'

test('x', async () => {
  const here = world()
  const cast = aCast(here)
  for (const id of ['a', 'b', 'c']) {
    aCertification(here, { id })
    aRule(here, { certificationId: id })
  }
  const db = here.db.$client
  const vid = (id: string) =>
    (
      db.prepare('select current_version_id v from certification where id=?').get(id) as {
        v: string
      }
    ).v
  const v = { a: vid('a'), b: vid('b'), c: vid('c') }
  db.transaction(() => {
    for (let n = 0; n < 20000; n++) {
      const id = `L${n}`,
        unit = n % 2 === 0 ? cast.units.north : cast.units.south
      db.prepare('insert into learner (id, created_at, generation) values (?,0,0)').run(id)
      db.prepare(
        "insert into identity_row (learner_id,nation,service_number,given_name,family_name,given_folded,family_folded,email,email_folded,locale,generation) values (?,?,?,?,?,?,?,?,?,'en',0)",
      ).run(
        id,
        'XAA',
        `S${n}`,
        `Given${n % 977}`,
        `Family${n % 1999}`,
        `given${n % 977}`,
        `family${n % 1999}`,
        `s${n}@x.example`,
        `s${n}@x.example`,
      )
      db.prepare(
        "insert into service_period_row (learner_id, arrived_on, departed_on, generation) values (?, '2024-01-01', null, 0)",
      ).run(id)
      db.prepare(
        "insert into posting_row (learner_id,from_day,until_day,unit_id,nation,category,grade,band,generation) values (?, '2024-01-01', null, ?, 'XAA','military','OR-4','foundation',0)",
      ).run(id, unit)
      for (const c of ['a', 'b', 'c'] as const)
        if ((n + c.charCodeAt(0)) % 3)
          db.prepare(
            "insert into credential_row (id,public_id,learner_id,certification_id,certification_version_id,issued_on,issued_at,expires_on,window_from,grace_until,source,evidence,generation) values (?,?,?,?,?,'2025-09-01',0,?,null,?,'imported','{}',0)",
          ).run(
            `${id}${c}`,
            `${id}${c}`,
            id,
            c,
            v[c],
            `2026-0${1 + (n % 9)}-10`,
            `2026-0${1 + (n % 9)}-20`,
          )
    }
  })()
  db.exec('analyze')
  const t = performance.now()
  await rebuildFigures(here.system)
  console.log('rebuild', performance.now() - t)
  const time = async (name: string, f: () => unknown) => {
    await f()
    const t = process.cpuUsage()
    for (let i = 0; i < 3; i++) await f()
    const u = process.cpuUsage(t)
    console.log(name, ((u.user + u.system) / 3000).toFixed(1), 'ms cpu')
  }
  const lead = here.as(cast.as.leader)
  const scope = scopeFor(lead, 'people:read')!
  await time('members 10k', () => teamMembers(lead, scope))
  await time('page 10k', () => teamPage(lead, scope, TeamFilterForm.parse({})))
  await time('page 10k overdue', () =>
    teamPage(lead, scope, TeamFilterForm.parse({ status: 'overdue' })),
  )
  await time('visit 10k', async () => (await visit(here, '/team', { as: cast.as.leader })).text())
  await time('export 10k', () => teamExport(lead, scope, TeamFilterForm.parse({})))
  const adm = here.as(cast.as.administrator)
  const all = scopeFor(adm, 'people:read')!
  await time('page 100k', () => teamPage(adm, all, TeamFilterForm.parse({})))
  await time('admin people', () => adminPeople(adm, all, { search: '', page: 1 }))
  await time('admin people q', () => adminPeople(adm, all, { search: 'given12 family7', page: 1 }))
  await time('admin people none', () => adminPeople(adm, all, { search: 'zzz', page: 1 }))
  await time('admin people unit', () =>
    adminPeople(adm, all, { search: '', page: 1, within: narrowed(adm, all, cast.units.north)! }),
  )
  await time('visit units', async () =>
    (await visit(here, '/admin/units', { as: cast.as.administrator })).text(),
  )
  await time('visit log', async () =>
    (await visit(here, '/admin/log', { as: cast.as.administrator })).text(),
  )
}, 300000)
