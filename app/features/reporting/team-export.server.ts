import { setImmediate as breathe } from 'node:timers/promises'
import { addDays } from '#app/domain/calendar.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { type Cell, csvForPeople } from '#app/platform/csv.server.ts'
import { env } from '#app/platform/env.server.ts'
import { translatorFor } from '#app/platform/i18n/messages.server.ts'
import { viewerOf } from '../account/viewer.server.ts'
import { type RequiredStanding, requiredStandings } from '../certification/team-standings.server.ts'
import { numbersWithin } from '../organisation/queries/names.server.ts'
import type { Unit } from '../organisation/queries/units.server.ts'
import type { Scope } from '../scope.server.ts'
import { type TeamMember, teamMembers } from './team.server.ts'
import type { TeamAsked } from './team-filter.ts'
import { teamList, teamScope } from './team-page.server.ts'

const peopleAtOnce = 250

const columns = [
  'nation',
  'number',
  'family',
  'given',
  'unit',
  'grade',
  'certification',
  'status',
  'since',
  'due',
  'expires',
] as const

/**
 * team/export: the list that was asked for as CSV, one row for each certification of each person,
 * under the label of the installation. Null where the unit is outside the scope.
 */
export async function teamExport(
  ctx: ReadCtx & { learnerId: string },
  whole: Scope,
  asked: TeamAsked,
): Promise<{ text: string; unit: Unit | null } | null> {
  const within = teamScope(ctx, whole, asked.unit)
  if (!within) return null
  const t = translatorFor(ctx.locale)
  const { certification } = asked
  const found = teamList(ctx, teamMembers(ctx, within.scope, certification), asked)
  const rows: Cell[][] = [
    [t('team.csv.label'), env().LABEL_DEFAULT],
    [t('team.csv.as-of'), ctx.today],
    [t('team.csv.unit-of'), within.unit?.code ?? t('team.csv.scope')],
    [t('team.csv.made-by'), viewerOf(ctx).name],
    [],
    columns.map((column) => t(`team.csv.${column}`)),
  ]
  for (let from = 0; from < found.length; from += peopleAtOnce) {
    const people = found.slice(from, from + peopleAtOnce)
    const ids = people.map(({ learnerId }) => learnerId)
    const standings = requiredStandings(ctx, ids, certification)
    const numbers = numbersWithin(ctx, within.scope, ids)
    for (const person of people) {
      const { nation = '', serviceNumber = '' } = numbers.get(person.learnerId) ?? {}
      const own = standings.get(person.learnerId) ?? []
      const facts = own.length === 0 ? [noStanding] : own.map((one) => standingCells(ctx, one))
      for (const cells of facts)
        rows.push([nation, serviceNumber, ...personCells(person), ...cells])
    }
    await breathe()
  }
  return { text: csvForPeople(rows), unit: within.unit }
}

const noStanding: Cell[] = [null, null, null, null, null]

const personCells = ({ familyName, givenName, unit, grade }: TeamMember): Cell[] => [
  familyName,
  givenName,
  unit?.code ?? null,
  grade,
]

function standingCells({ locale }: ReadCtx, standing: RequiredStanding): Cell[] {
  const { title, status, since, dueOn, expiresOn } = standing
  const word = translatorFor(locale)(`standing.status.${status}`)
  return [title[locale], word, since, dueOn, expiresOn && addDays(expiresOn, -1)]
}
