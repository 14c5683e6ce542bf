import { openDatabase } from '#db/client.server.ts'
import { systemContext } from '#app/platform/context.server.ts'
import { seedDemonstration } from '#app/features/demonstration/seed.server.ts'
import { clearLeftovers } from '#app/features/records/batch-clearing.server.ts'
import { consoleScope, scopeFor } from '#app/features/scope.server.ts'
import { unitsOf } from '#app/features/organisation/queries/units.server.ts'
import { unitStrengths } from '#app/features/organisation/queries/admin-units.server.ts'
import { pairsOf } from '#app/features/certification/pairs.server.ts'
import { statusOn, partsOf } from '#app/domain/standing.ts'
import { addMonths } from '#app/domain/calendar.ts'
import { covers } from '#app/domain/interval.ts'
const db = openDatabase(process.env.DATABASE_URL!)
const now = Date.now()
await clearLeftovers(systemContext(db, now, 'Europe/Brussels'))
const s = performance.now()
console.log(await seedDemonstration(db, now, 'Europe/Brussels'), (performance.now() - s).toFixed(0), 'ms')
const ctx = systemContext(db, now, 'Europe/Brussels')
const ids = db.$client.prepare('select id from learner').pluck().all() as string[]
const pairs = pairsOf(db, ids)
console.log('people', ids.length, 'pairs', [...pairs.values()].length)
const all: ReturnType<typeof partsOf>[] = []
for (const p of pairs.values()) for (const q of (p as any).values ? (p as any).values() : [p]) all.push(partsOf(q))
for (let m = 36; m >= -6; m--) {
  const d = addMonths(ctx.today, -m)
  const n: Record<string, number> = {}
  for (const parts of all) for (const x of parts) if (covers(x, d)) n[x.part] = (n[x.part] ?? 0) + 1
  const req = (n.certified ?? 0) + (n.inGrace ?? 0) + (n.inTime ?? 0) + (n.overdue ?? 0)
  console.log(d, req, ((n.certified ?? 0) / req).toFixed(3), JSON.stringify(n))
}
const st = unitStrengths(ctx)
const u = unitsOf(db)
console.log('CYB', st.below.get(u.byCode.get('CYB')!.id), 'TNF', st.below.get(u.byCode.get('TNF')!.id))
console.log(db.$client.prepare("select type, count(*) n from known_event group by 1").all())
console.log(db.$client.prepare("select category, band, count(*) n from posting where until_day is null group by 1,2").all())
import { pairsOf as po } from '#app/features/certification/pairs.server.ts'
console.log([...po(db, ['demo-cast-learner']).values()].map((m: any) => [...m].map(([c, f]: any) => [c, { ...statusOn(f, ctx.today), reasons: 0 }])).flat())
console.log([...po(db, ['demo-cast-leader']).values()].map((m: any) => [...m].map(([c, f]: any) => [c, { ...statusOn(f, ctx.today), reasons: 0 }])).flat())
for (const p of ['learner','leader','author','reviewer','admin','auditor']) console.log(p, ['people:read','figures:read','log:read','content:write','content:review','organisation:write','access:write'].map((x: any) => { const s = scopeFor({ ...ctx, actor: { kind: 'person', learnerId: 'demo-cast-' + p } }, x); return s ? x + ':' + s.unitIds.size + (s.whole ? '*' : '') : '' }).join(' '))
