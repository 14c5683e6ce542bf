import { desc, isNotNull } from 'drizzle-orm'
import { env, isLoopback } from '#app/platform/env.server.ts'
import { notFound } from '#app/platform/respond.server.ts'
import { mail } from '#db/schema/notification.ts'
import { visitorContext } from '../guard.server.ts'
import { isDemonstration } from './mark.server.ts'

const lettersMax = 200

/**
 * The mails of the demonstration, newest first. Answers only to a loopback Host without forwarding
 * headers, and only in the demonstration; anything else does not exist.
 */
export async function demonstrationInbox(request: Request) {
  const { db } = await visitorContext(request)
  const { hostname } = new URL(request.url)
  const forwarded = request.headers.has('x-forwarded-for') || request.headers.has('forwarded')
  const allowed =
    env().CURSUS_MODE !== 'production' && isLoopback(hostname) && !forwarded && isDemonstration(db)
  if (!allowed) throw notFound()
  const letters = db
    .select()
    .from(mail)
    .where(isNotNull(mail.sentAt))
    .orderBy(desc(mail.sentAt), desc(mail.id))
    .limit(lettersMax)
    .all()
  return letters.map(({ to, subject, text, sentAt }) => ({
    to,
    subject,
    text,
    sentAt: new Date(sentAt!).toISOString(),
  }))
}
