import Database from 'better-sqlite3'
import { connect, migrateDatabase } from '#db/client.server.ts'
const d = connect(new Database(':memory:')); migrateDatabase(d)
const db = d.$client
const N = 20000
db.pragma('foreign_keys = off')
db.transaction(() => {
  for (let n = 0; n < N; n++) {
    const id = `0199c0de-${String(n).padStart(4,'0')}-7000-8000-${String(n).padStart(12,'0')}`, unit = n % 2 === 0 ? 'north' : 'south'
    db.prepare('insert into learner (id, created_at, generation) values (?,0,0)').run(id)
    db.prepare("insert into identity_row (learner_id,nation,service_number,given_name,family_name,given_folded,family_folded,email,email_folded,locale,generation) values (?,?,?,?,?,?,?,?,?,'en',0)").run(id,'XAA',`S${n}`,`Given${n%977}`,`Family${n%1999}`,`given${n%977}`,`family${n%1999}`,`s${n}@x.example`,`s${n}@x.example`)
    db.prepare("insert into posting_row (learner_id,from_day,until_day,unit_id,nation,category,grade,band,generation) values (?, '2024-01-01', null, ?, 'XAA','military','OR-4','foundation',0)").run(id, unit)
    db.prepare("insert into learner_standing values (0, ?, '{\"places\":[[1,2,\"x\",[1,2,3,4]]],\"parts\":{\"a\":[19000,20000,1,20000,65535,3],\"b\":[19000,20000,1,20000,65535,3],\"~everyone\":[19000,65535,3]}}')").run(id)
  }
})()
const best = (name: string, f: () => unknown) => { let b = 1e9; for (let i = 0; i < 12; i++) { const t = process.cpuUsage(); f(); const u = process.cpuUsage(t); b = Math.min(b, (u.user + u.system) / 1000) } console.log(name, b) }
const where = `p.unit_id in (select value from json_each('["north"]')) and p.from_day <= '2026-06-01' and (p.until_day is null or p.until_day > '2026-06-01')`
const run = (name: string, sql: string) => { const s = db.prepare(sql); best(name, () => s.all()) }
run('posting', `select p.learner_id, p.unit_id, p.grade from posting p where ${where}`)
run('posting+identity', `select p.learner_id, p.unit_id, p.grade, i.given_name, i.family_name from posting p join identity i on i.learner_id = p.learner_id where ${where}`)
run('posting+standing', `select p.learner_id, p.unit_id, p.grade, l.standing from posting p left join learner_standing l on l.generation = 0 and l.learner_id = p.learner_id where ${where}`)
run('all', `select p.learner_id, p.unit_id, p.grade, i.given_name, i.family_name, i.family_folded || ' ' || i.given_folded as names, l.standing from posting p join identity i on i.learner_id = p.learner_id left join learner_standing l on l.generation = 0 and l.learner_id = p.learner_id where ${where}`)
const s = db.prepare(`select p.learner_id, p.unit_id, p.grade, i.given_name, i.family_name, i.family_folded || ' ' || i.given_folded as names, l.standing from posting p join identity i on i.learner_id = p.learner_id left join learner_standing l on l.generation = 0 and l.learner_id = p.learner_id where ${where}`).raw()
best('all raw', () => s.all())
run('agg', `select count(*), sum(length(l.standing)), sum(length(i.given_name)) from posting p join identity i on i.learner_id = p.learner_id left join learner_standing l on l.generation = 0 and l.learner_id = p.learner_id where ${where}`)
const text = '{"places":[[1,2,"x",[1,2,3,4]]],"parts":{"a":[19000,20000,1,20000,65535,3],"b":[19000,20000,1,20000,65535,3],"~everyone":[19000,65535,3]}}'
best('parse', () => { for (let i = 0; i < 10000; i++) JSON.parse(text) })
