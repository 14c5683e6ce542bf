import { addDays } from '#app/domain/calendar.ts'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import { env } from '#app/platform/env.server.ts'
import { translatorFor } from '#app/platform/i18n/messages.server.ts'
import { formatDay } from '#app/platform/i18n/translate.ts'
import { queueMail } from '#app/platform/mail.server.ts'
import { statement } from '#db/client.server.ts'
import { type LearnerStanding, standingOf } from '../certification/standings.server.ts'
import { actorId, type WriteCtx } from '../command.server.ts'
import { personWithin } from '../organisation/queries/admin-person.server.ts'
import { record } from '../records/commands.server.ts'
import { scopeFor } from '../scope.server.ts'

/** A person is reminded at most this often, by whomever. */
export const reminderHoursMin = 24

export type RemindRefusal =
  | 'not-found'
  | 'for-oneself'
  | 'nothing-due'
  | 'no-address'
  | 'reminded-today'

/** Mails somebody of the actor's scope, in their own language, what is required of them and by when. */
export function remind(
  ctx: WriteCtx,
  { learnerId }: { learnerId: string },
): Outcome<null, RemindRefusal> {
  const scope = scopeFor(ctx, 'people:read')
  const person = scope && personWithin(ctx, scope, learnerId)
  if (!person) return refuse('not-found')
  if (actorId(ctx) === learnerId) return refuse('for-oneself')
  const due = standingOf({ ...ctx, locale: person.locale }, learnerId).filter(isDue)
  if (due.length === 0) return refuse('nothing-due')
  if (!person.email) return refuse('no-address')
  if (remindedSince(ctx, learnerId, ctx.now - reminderHoursMin * 3_600_000)) {
    return refuse('reminded-today')
  }
  const t = translatorFor(person.locale)
  const lines = due.map((standing) => lineOf(standing, person.locale)).join('\n')
  const words = { name: person.givenName, lines, site: env().baseUrl }
  queueMail(ctx, {
    to: person.email,
    subject: t('reminder.subject', { count: due.length }),
    text: t('reminder.text', words),
  })
  const certificationIds = due.map(({ certificationId }) => certificationId)
  record(ctx, { type: 'reminder.sent', subjectId: learnerId, certificationIds })
  return done(null)
}

const dueStatuses = new Set(['overdue', 'inGrace', 'inTime', 'renewalOpen'])

const isDue = ({ relevance, standing }: LearnerStanding) =>
  relevance === 'required' && dueStatuses.has(standing.status)

function lineOf({ title, standing }: LearnerStanding, locale: 'en' | 'fr'): string {
  const { status, since, dueOn, expiresOn } = standing
  const day =
    status === 'overdue' ? since : status === 'inTime' ? dueOn : expiresOn && addDays(expiresOn, -1)
  const words = { title: title[locale], day: day ? formatDay(day, locale) : '' }
  return translatorFor(locale)(`reminder.line.${day ? status : 'open'}`, words)
}

const newest = statement((db) =>
  db.$client
    .prepare<[string], number | null>(
      "select max(at) from event where subject_id = ? and type = 'reminder.sent'",
    )
    .pluck(),
)

function remindedSince(ctx: WriteCtx, learnerId: string, afterMs: number): boolean {
  return (newest(ctx.db).get(learnerId) ?? 0) > afterMs
}
