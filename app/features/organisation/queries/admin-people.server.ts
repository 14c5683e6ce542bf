import { type SQL, sql } from 'drizzle-orm'
import type { Category } from '#app/domain/facts.ts'
import { foldName } from '#app/domain/name.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import type { Scope } from '../../scope.server.ts'
import { type Unit, unitsOf } from './units.server.ts'

export const peoplePageRows = 50
const wordsMax = 6
/** Beyond this a count is told as "more than". */
export const countedMax = 2000

export type PeopleFilter = {
  /** Words of a name, the beginning of a service number or of an address. */
  search: string
  /** Only in this unit or below it; a part of the scope. */
  within?: Scope
  category?: Category
  state?: 'serving' | 'departed' | 'unrecorded'
  account?: 'claimed' | 'unclaimed'
  page: number
}

export type ListedPerson = {
  id: string
  givenName: string
  familyName: string
  nation: string | null
  serviceNumber: string | null
  unit: Unit | null
  category: Category | null
  grade: string | null
  serving: boolean
  claimed: boolean
}

type Row = Omit<ListedPerson, 'unit' | 'serving' | 'claimed'> & {
  unitId: string | null
  serving: number
  claimed: number
}

/** admin/people: the people of the scope whom a filter lets through, by name. */
export function adminPeople(
  ctx: ReadCtx,
  scope: Scope,
  filter: PeopleFilter,
): { count: number; more: boolean; people: ListedPerson[] } {
  const offset = (filter.page - 1) * peoplePageRows
  const where = sql.join(conditions(ctx, scope, filter), sql` and `)
  const people = ctx.db.all<Row>(sql`
    select i.learner_id as id, i.given_name as givenName, i.family_name as familyName,
      i.nation as nation, i.service_number as serviceNumber, p.unit_id as unitId,
      p.category as category, p.grade as grade, ${serving(ctx)} as serving, ${claimed} as claimed
    ${everyone} where ${where}
    order by i.family_folded, i.given_folded, i.learner_id limit ${peoplePageRows + 1} offset ${offset}`)
  const [{ count } = { count: 0 }] = ctx.db.all<{ count: number }>(
    sql`select count(*) as count from (select 1 ${everyone} where ${where} limit ${countedMax + 1})`,
  )
  const { byId } = unitsOf(ctx.db)
  return {
    count,
    more: people.length > peoplePageRows,
    people: people.slice(0, peoplePageRows).map(({ unitId, ...row }) => ({
      ...row,
      unit: byId.get(unitId ?? '') ?? null,
      serving: !!row.serving,
      claimed: !!row.claimed,
    })),
  }
}

/** Everyone beside their last posting, even when it has ended. */
const everyone = sql`from identity i left join posting p on p.row_id =
  (select row_id from posting where learner_id = i.learner_id order by from_day desc limit 1)`

const claimed = sql`exists (select 1 from account a where a.learner_id = i.learner_id)`

const serving = ({ today }: ReadCtx) => sql`exists (select 1 from service_period s
  where s.learner_id = i.learner_id and s.arrived_on <= ${today}
    and (s.departed_on is null or s.departed_on > ${today}))`

function conditions(ctx: ReadCtx, scope: Scope, filter: PeopleFilter): SQL[] {
  const { within, category, state, account } = filter
  const found = [among(within ?? scope), ...wordsOf(filter.search).map(matching)]
  if (category) found.push(sql`p.category = ${category}`)
  if (state === 'serving') found.push(serving(ctx))
  if (state === 'departed') found.push(sql`p.unit_id is not null and not ${serving(ctx)}`)
  if (state === 'unrecorded') found.push(sql`p.unit_id is null`)
  if (account) found.push(account === 'claimed' ? claimed : sql`not ${claimed}`)
  return found
}

/** People in no unit are in no scope but the whole. */
function among({ whole, unitIdsJson }: Scope): SQL {
  if (whole) return sql`1`
  const units = sql`(select value from json_each(${unitIdsJson}))`
  // Whoever was ever posted there is found by index; their last posting decides.
  const ever = sql`i.learner_id in (select learner_id from posting where unit_id in ${units})`
  return sql`${ever} and p.unit_id in ${units}`
}

const wordsOf = (search: string) => foldName(search).split(' ').filter(Boolean).slice(0, wordsMax)

/** A word begins a name or a part of one, the number or the address. */
function matching(word: string): SQL {
  const begins = `${word.replace(/[\\%_]/g, '\\$&')}%`
  return sql`(${names} like ${`% ${begins}`} escape '\\'
    or i.service_number like ${begins} escape '\\' or i.email_folded like ${begins} escape '\\')`
}

/** "Jean-Luc" is found by either part and by both. */
const names = sql`(' ' || i.given_folded || ' ' || i.family_folded || ' ' ||
  replace(i.given_folded || ' ' || i.family_folded, '-', ' '))`
