import type { Locale } from '#app/domain/text.ts'
import { env } from '#app/platform/env.server.ts'
import { translatorFor } from '#app/platform/i18n/messages.server.ts'
import { queueMail } from '#app/platform/mail.server.ts'
import type { WriteCtx } from '../command.server.ts'
import { codeMinutesMax } from './codes.server.ts'

export type AccountLetter =
  | 'register-code'
  | 'recover-code'
  | 'already-registered'
  | 'password-changed'
  | 'registration-waits'
  | 'registration-accepted'
  | 'registration-declined'
  | 'email-change'
  | 'email-changed'

/** Writes one of the account mails in the person's language; links come from BASE_URL. */
export function sendLetter(
  ctx: WriteCtx,
  letter: AccountLetter,
  {
    to,
    locale,
    code = '',
    link = '',
  }: { to: string; locale: Locale; code?: string; link?: string },
): void {
  const t = translatorFor(locale)
  const params = { code, link, minutes: codeMinutesMax, site: env().baseUrl }
  queueMail(ctx, {
    to,
    subject: t(`account-mail.${letter}.subject`, params),
    text: t(`account-mail.${letter}.text`, params),
  })
}
