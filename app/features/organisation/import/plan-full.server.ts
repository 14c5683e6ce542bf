import { setImmediate as breathe } from 'node:timers/promises'
import { and, asc, eq, gt, isNotNull, isNull, max, or, sql } from 'drizzle-orm'
import type { Day } from '#app/domain/calendar.ts'
import { statement } from '#db/client.server.ts'
import { identity, posting, servicePeriod } from '#db/schema/organisation.ts'
import type { CsvFile } from './csv-bytes.ts'
import type { Importing } from './part.ts'
import { type PersonRow, personKey } from './person-file.server.ts'

/** Somebody who serves, is not in the file, and departs. */
export type Absentee = { learnerId: string; who: string; on: Day }

/** Everybody with a personnel record who serves on the day and is not in the file. */
export async function absentees(
  { ctx, on, findings }: Importing,
  file: CsvFile,
  rows: ReadonlyMap<string, PersonRow>,
): Promise<Absentee[]> {
  const absent: Absentee[] = []
  if (rows.size === 0) {
    findings.add(file.name, 1, '-', 'full-without-people')
    return absent
  }
  let after = ''
  while (true) {
    const serving = servingAfter(ctx.db).all({ after, on })
    for (const { learnerId, nation, serviceNumber, arrivedOn, postedOn } of serving) {
      const who = personKey({ nation: nation!, serviceNumber: serviceNumber! })
      if (rows.has(who)) continue
      if (arrivedOn! >= on || (postedOn !== null && postedOn > on)) {
        const params = { who, on, posted: postedOn ?? arrivedOn! }
        findings.add(file.name, 1, 'service_number', 'full-too-early', params)
      } else absent.push({ learnerId, who, on })
    }
    if (serving.length === 0) return absent
    after = serving.at(-1)!.learnerId
    await breathe()
  }
}

const servingAfter = statement((db) => {
  const on = sql.placeholder('on')
  const lasting = (until: typeof servicePeriod.until | typeof posting.until) =>
    or(isNull(until), gt(until, on))
  const { learnerId, nation, serviceNumber } = identity
  const arrivedOn = max(servicePeriod.from)
  const serving = and(eq(servicePeriod.learnerId, learnerId), lasting(servicePeriod.until))
  const posted = and(eq(posting.learnerId, learnerId), lasting(posting.until))
  return db
    .select({ learnerId, nation, serviceNumber, arrivedOn, postedOn: max(posting.from) })
    .from(identity)
    .innerJoin(servicePeriod, serving)
    .leftJoin(posting, posted)
    .where(and(isNotNull(nation), gt(learnerId, sql.placeholder('after'))))
    .groupBy(learnerId)
    .orderBy(asc(learnerId))
    .limit(2000)
    .prepare()
})
