import { eq } from 'drizzle-orm'
import nodemailer, { type Transporter } from 'nodemailer'
import { uuidv7 } from 'uuidv7'
import type { Db } from '#db/client.server.ts'
import { mail } from '#db/schema/notification.ts'
import { env } from './env.server.ts'
import { enqueue, type JobHandler } from './jobs.server.ts'

export type Letter = { to: string; subject: string; text: string; headers?: Record<string, string> }

const connectMs = 10_000
let transport: Transporter | undefined

function smtp(): Transporter {
  const url = env().SMTP_URL
  if (!url) throw new Error('SMTP_URL is not set')
  transport ??= nodemailer.createTransport(url, { from: env().MAIL_FROM })
  return transport
}

/** Writes a mail in the transaction that causes it; a job sends it after the commit. */
export function queueMail(ctx: { db: Db; now: number }, letter: Letter): void {
  const id = uuidv7()
  ctx.db
    .insert(mail)
    .values({ id, ...letter, createdAt: ctx.now })
    .run()
  enqueue(ctx, { kind: 'send-mail', payload: { mailId: id }, onceKey: `mail/${id}` })
}

/**
 * Sends one mail. Without SMTP_URL (development, demonstration) it only becomes readable in the
 * inbox page. The message id is the mail's own, so that a second sending can be recognised.
 */
export const sendMail: JobHandler = async ({ mailId }, db, now) => {
  const letter = db
    .select()
    .from(mail)
    .where(eq(mail.id, String(mailId)))
    .get()
  if (!letter || letter.sentAt !== null) return
  if (env().SMTP_URL || env().CURSUS_MODE === 'production') {
    const { to, subject, text, headers } = letter
    const sending = smtp().sendMail({
      to,
      subject,
      text,
      headers: headers ?? undefined,
      messageId: `<${letter.id}@cursus>`,
    })
    await Promise.race([sending, timeout(connectMs * 3)])
  }
  db.update(mail).set({ sentAt: now }).where(eq(mail.id, letter.id)).run()
}

function timeout(ms: number): Promise<never> {
  return new Promise((_, fail) =>
    setTimeout(() => fail(new Error('the mail server did not answer in time')), ms).unref(),
  )
}
