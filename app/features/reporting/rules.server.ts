import type { Rule } from '#app/domain/facts.ts'
import type { Grade } from '#app/domain/grade.ts'
import type { World } from '#app/domain/rules.ts'
import { type Db, statement } from '#db/client.server.ts'
import { gradesOf } from '../organisation/queries/grades.server.ts'
import type { Units } from '../organisation/queries/units.server.ts'

type Row = Omit<Rule, 'conditions' | 'reason' | 'strength'> & { conditions: string }

const mandatory = statement((db) =>
  db.$client.prepare<{ generation: number }, Row>(
    `select id, version, certification_id as certificationId, conditions, due_days as dueDays,
       from_day as "from", until_day as until
     from requirement_rule_row
     where strength = 'mandatory' and (until_day is null or until_day > from_day)
       and generation <= @generation
       and (retired is null or retired > @generation)
     order by id, version`,
  ),
)

/**
 * The same as long as no rule and no grade has changed. It names what was written last, so that what
 * a refused transaction wrote is not taken for what another wrote after it.
 */
const stamp = statement((db) =>
  db.$client
    .prepare<[], string>(
      `select (select count(*) || ' ' || total(row_id) filter (where retired is not null)
               from requirement_rule_row)
         || ' ' || coalesce((select row_id || ' ' || recorded_at || ' ' || source_hash
                             from requirement_rule_row order by row_id desc limit 1), '')
         || ' ' || (select count(*) from grade)
         || ' ' || coalesce((select seq || ' ' || at from event where type = 'grades.published'
                             order by seq desc limit 1), '')`,
    )
    .pluck(),
)

export type MandatoryRules = { rules: readonly Rule[]; grades: readonly Grade[] }

const remembered = new WeakMap<Db, { key: string; value: MandatoryRules }>()

/** Every version of every mandatory rule, and the grades they speak of; remembered until one changes. */
export function mandatoryRules(db: Db, generation: number): MandatoryRules {
  const key = `${generation} ${stamp(db).get()}`
  const known = remembered.get(db)
  if (known?.key === key) return known.value
  const value = { rules: readMandatoryRules(db, generation), grades: gradesOf(db) }
  remembered.set(db, { key, value })
  return value
}

/** Every version of every mandatory rule that has days, read from the table. */
export function readMandatoryRules(db: Db, generation: number): Rule[] {
  return mandatory(db)
    .all({ generation })
    .map((row) => ({
      ...row,
      conditions: JSON.parse(row.conditions) as Rule['conditions'],
      strength: 'mandatory',
    }))
}

export const worldOf = (grades: readonly Grade[], { unitWithin }: Units): World => ({
  grades,
  unitWithin,
})
