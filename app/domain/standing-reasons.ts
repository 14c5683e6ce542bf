import { addDays, type Day } from './calendar.ts'
import { inGrace, inWindow, lastCredential, latestAward, revokedBy, termOf } from './credential.ts'
import type { Due, DueStep } from './due.ts'
import type { CredentialFact, PairFacts } from './facts.ts'
import { anyCovers, covers, sortByFrom } from './interval.ts'

/**
 * Why a pair stands as it does. The code becomes a message key; `lastDay` is the last day on which
 * something holds, as screens say it, and `from`, `…On` and `due` are days too. In this order:
 *
 * - `person.notActive` · `rule.none` · `rule.applies` `rule.recommends` {rule, version, from}
 * - `waiver.holds` {from, lastDay} · `waiver.holdsOpen` {from}
 * - `credential.none` · `credential.valid` {credential, source, issuedOn, lastDay} ·
 *   `credential.validAlways` {credential, source, issuedOn} ·
 *   `credential.expired` {credential, source, issuedOn, lastDay}
 * - `credential.curtailed` {credential, lastDay}: it ends then and not as first issued
 * - `renewal.open` {from, lastDay} · `grace.runs` `grace.ended` {lastDay}
 * - `credential.revoked` {credential, revokedOn}: the latest award
 * - `due.run` {from} · `due.rule` {rule, version, from, days, due} ·
 *   `due.absence` {from, lastDay, days, due} · `due.absenceOpen` {from} · `due.day` {due}
 */
export type Reason = { code: string; params: Record<string, string | number> }

/** `due` is the reckoning of that day, null where nothing is required. */
export function reasonsOf(pair: PairFacts, day: Day, due: Due | null): Reason[] {
  const last = lastCredential(pair.credentials, day)
  const expiry = last && termOf(last).expiresOn
  const valid = last !== null && (expiry === null || day < expiry)
  return [
    ...ruleReasons(pair, day),
    ...(due ? waiverReasons(pair, day) : []),
    ...(last ? credentialReasons(last, day) : []),
    ...revocationReasons(pair, day),
    ...(due && !valid ? dueReasons(due) : []),
  ]
}

const because = (code: string, params: Reason['params'] = {}): Reason => ({ code, params })

function ruleReasons({ service, applied }: PairFacts, day: Day): Reason[] {
  if (!anyCovers(service, day)) return [because('person.notActive')]
  const reasons = sortByFrom(applied.filter((rule) => covers(rule, day))).map((rule) =>
    because(rule.strength === 'mandatory' ? 'rule.applies' : 'rule.recommends', {
      rule: rule.ruleId,
      version: rule.version,
      from: rule.from,
    }),
  )
  const asked = reasons.some(({ code }) => code === 'rule.applies')
  return asked ? reasons : [because('rule.none'), ...reasons]
}

function waiverReasons({ waivers }: PairFacts, day: Day): Reason[] {
  return sortByFrom(waivers.filter((waiver) => covers(waiver, day))).map(({ from, until }) =>
    until === null
      ? because('waiver.holdsOpen', { from })
      : because('waiver.holds', { from, lastDay: dayBefore(until) }),
  )
}

function credentialReasons(credential: CredentialFact, day: Day): Reason[] {
  const term = termOf(credential)
  const { expiresOn, windowFrom, graceUntil } = term
  const { id, source, issuedOn } = credential
  const award = { credential: id, source, issuedOn }
  if (expiresOn === null) return [because('credential.validAlways', award)]
  const lastDay = dayBefore(expiresOn)
  const valid = day < expiresOn
  const reasons = [
    because(valid ? 'credential.valid' : 'credential.expired', { ...award, lastDay }),
  ]
  if (term !== credential)
    reasons.push(because('credential.curtailed', { credential: id, lastDay }))
  if (windowFrom !== null && inWindow(term, day)) {
    reasons.push(because('renewal.open', { from: windowFrom, lastDay }))
  }
  if (!valid && graceUntil !== null && graceUntil > expiresOn) {
    const code = inGrace(term, day) ? 'grace.runs' : 'grace.ended'
    reasons.push(because(code, { lastDay: dayBefore(graceUntil) }))
  }
  return reasons
}

function revocationReasons({ credentials }: PairFacts, day: Day): Reason[] {
  const award = latestAward(credentials, day)
  if (!award) return [because('credential.none')]
  const { id, revokedOn } = award
  if (revokedOn === null || !revokedBy(award, day)) return []
  return [because('credential.revoked', { credential: id, revokedOn })]
}

function dueReasons({ day, run, steps }: Due): Reason[] {
  const reckoning = [because('due.run', { from: run.from }), ...steps.map(stepReason)]
  return day === null ? reckoning : [...reckoning, because('due.day', { due: day })]
}

function stepReason(step: DueStep): Reason {
  if (step.kind === 'openAbsence') return because('due.absenceOpen', { from: step.from })
  const { days, due } = step
  if (step.kind === 'rule') {
    const { ruleId: rule, version, firstDay: from } = step
    return because('due.rule', { rule, version, from, days, due })
  }
  return because('due.absence', { from: step.from, lastDay: dayBefore(step.until), days, due })
}

const dayBefore = (day: Day) => addDays(day, -1)
