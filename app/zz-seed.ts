import { readFileSync, readdirSync } from 'node:fs'
import { parse } from 'yaml'
import { openDatabase, migrateDatabase } from '#db/client.server.ts'
import { grade, workRole } from '#db/schema/organisation.ts'
import { certification, certificationVersion } from '#db/schema/certification.ts'
export function seed(url: string) {
  const db = openDatabase(url)
  migrateDatabase(db)
  const read = (f: string) => parse(readFileSync(f, 'utf8'))
  db.insert(grade).values(read('content/frameworks/grades.yml').grades).onConflictDoNothing().run()
  db.insert(workRole).values(read('content/frameworks/work-roles.yml').roles).onConflictDoNothing().run()
  for (const f of readdirSync('content/certifications')) {
    const d = read('content/certifications/' + f)
    db.insert(certificationVersion).values({ id: d.id + '-1', certificationId: d.id, number: 1, publishedAt: 0, definition: d }).onConflictDoNothing().run()
    db.insert(certification).values({ id: d.id, currentVersionId: d.id + '-1' }).onConflictDoNothing().run()
  }
  return db
}
if (process.argv[2]) seed(process.argv[2])
