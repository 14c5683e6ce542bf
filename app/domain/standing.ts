import { addDays, type Day, earliestDay } from './calendar.ts'
import { inGrace, inWindow, lastCredential, latestAward, revokedBy, termOf } from './credential.ts'
import { dueIn, dueOn, runsOf } from './due.ts'
import type { PairFacts } from './facts.ts'
import { anyCovers, covers, type Interval } from './interval.ts'
import { type Reason, reasonsOf } from './standing-reasons.ts'

export type { Reason } from './standing-reasons.ts'

export type Status =
  | 'certified'
  | 'renewalOpen'
  | 'inGrace'
  | 'inTime'
  | 'overdue'
  | 'waived'
  | 'revoked'
  | 'lapsed'
  | 'notRequired'

/** The parts of required, and waived beside it. */
export type Part = 'certified' | 'inGrace' | 'inTime' | 'overdue' | 'waived'

/**
 * How a person stands in a certification on a day. `dueOn` is the last day in time wherever the
 * certification is required or waived, null otherwise or while an absence without an end moves it.
 * `expiresOn` is the first invalid day of the last credential, past or to come. `since` begins the
 * unbroken days of this status; `earliestDay` where nothing recorded begins them.
 */
export type Standing = {
  status: Status
  dueOn: Day | null
  expiresOn: Day | null
  since: Day
  reasons: Reason[]
}

export function statusOn(pair: PairFacts, day: Day): Standing {
  const history = historyOf(pair)
  const status = judge(history, day)
  const due = dueOn(pair, day)
  const last = lastCredential(pair.credentials, day)
  return {
    status,
    dueOn: due?.day ?? null,
    expiresOn: last && termOf(last).expiresOn,
    since: sinceWhen(history, day, status),
    reasons: reasonsOf(pair, day, due),
  }
}

/**
 * The maximal intervals in which the pair is in one part, over all time: facts already recorded
 * apply to future days, and no renewal is assumed.
 */
export function partsOf(pair: PairFacts): (Interval & { part: Part })[] {
  const history = historyOf(pair)
  const turns = turningDays(history)
  const parts: (Interval & { part: Part })[] = []
  for (const run of history.runs) {
    for (const from of turns) {
      if (!covers(run, from)) continue
      const part = partOf(judge(history, from))
      const open = from === run.from ? undefined : parts.at(-1)
      if (open?.part === part) continue
      if (open) open.until = from
      parts.push({ from, until: run.until, part })
    }
  }
  return parts
}

/** What a day is judged by: the runs with their due days, waivers and credentials. */
type History = {
  runs: (Interval & { due: Day | null })[]
  waivers: Interval[]
  credentials: PairFacts['credentials']
}

function historyOf(pair: PairFacts): History {
  const runs = runsOf(pair).map((run) => ({ ...run, due: dueIn(pair, run).day }))
  return { runs, waivers: pair.waivers, credentials: pair.credentials }
}

/** The order of these questions is the order in which the specification decides. */
function judge({ runs, waivers, credentials }: History, day: Day): Status {
  const run = runs.find((days) => covers(days, day))
  if (run && anyCovers(waivers, day)) return 'waived'
  const last = lastCredential(credentials, day)
  const term = last && termOf(last)
  if (term && (term.expiresOn === null || day < term.expiresOn)) {
    return inWindow(term, day) ? 'renewalOpen' : 'certified'
  }
  if (!run) {
    const award = latestAward(credentials, day)
    if (!award) return 'notRequired'
    return revokedBy(award, day) ? 'revoked' : 'lapsed'
  }
  if (term && inGrace(term, day)) return 'inGrace'
  return run.due === null || day <= run.due ? 'inTime' : 'overdue'
}

/** Inside a run a status is a part, an open renewal being certified. */
function partOf(status: Status): Part {
  return status === 'renewalOpen' ? 'certified' : (status as Part)
}

/** Every day on which the status may change, in order and once; the first is the first of all days. */
function turningDays({ runs, waivers, credentials }: History): Day[] {
  const days: (Day | null)[] = [earliestDay]
  for (const { from, until, due } of runs) days.push(from, until, due && addDays(due, 1))
  for (const { from, until } of waivers) days.push(from, until)
  for (const credential of credentials) {
    const { expiresOn, windowFrom, graceUntil } = termOf(credential)
    days.push(credential.issuedOn, windowFrom, expiresOn, graceUntil, credential.revokedOn)
  }
  const known = days.filter((day) => day !== null)
  return known.sort(byDay).filter((day, at) => day !== known[at - 1])
}

const byDay = (a: Day, b: Day) => (a < b ? -1 : a > b ? 1 : 0)

function sinceWhen(history: History, day: Day, status: Status): Day {
  let since = day
  for (const turn of turningDays(history).reverse()) {
    if (turn > day) continue
    if (judge(history, turn) !== status) break
    since = turn
  }
  return since
}
