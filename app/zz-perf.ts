import { openDatabase } from '#db/client.server.ts'
import { systemContext } from '#app/platform/context.server.ts'
import { consoleScope, narrowed } from '#app/features/scope.server.ts'
import { adminPeople } from '#app/features/organisation/queries/admin-people.server.ts'
import { unitStrengths } from '#app/features/organisation/queries/admin-units.server.ts'
import { everyonesFacts, factsOf } from '#app/features/organisation/queries/facts.server.ts'
import { unitsOf } from '#app/features/organisation/queries/units.server.ts'
const db = openDatabase('file:/tmp/imp/d.db')
const ctx = systemContext(db, Date.now(), 'Europe/Brussels')
const t = (name: string, f: () => unknown) => { for (let i = 0; i < 3; i++) { const s = performance.now(); const r = f(); console.log(name, (performance.now() - s).toFixed(1), r) } }
t('scope', () => consoleScope(ctx, 'people:read').unitIds.size)
const scope = consoleScope(ctx, 'people:read')
const u = unitsOf(db)
const small = narrowed(ctx, scope, u.byCode.get('F3-CYB')!.id)!
t('list', () => adminPeople(ctx, scope, { search: '', page: 1 }).count)
t('list p20', () => adminPeople(ctx, scope, { search: '', page: 20 }).count)
t('search name', () => adminPeople(ctx, scope, { search: 'barastad vera', page: 1 }).count)
t('search number', () => adminPeople(ctx, scope, { search: '150123', page: 1 }).count)
t('search serving', () => adminPeople(ctx, scope, { search: 'vera', state: 'serving', page: 1 }).count)
t('small', () => adminPeople(ctx, small, { search: '', page: 1 }).count)
t('small search', () => adminPeople(ctx, small, { search: 'vera', page: 1 }).count)
t('strengths', () => unitStrengths(ctx).own.size)
t('all facts', () => { let n = 0; for (const m of everyonesFacts(db)) n += m.size; return n })
t('all facts at once', () => { const ids = db.$client.prepare('select id from learner').pluck().all() as string[]; return factsOf(db, ids).size })
