import { z } from 'zod'
import { isDay } from '#app/domain/calendar.ts'
import { emailCharactersMax, isEmail } from '#app/domain/email.ts'

const nameCharactersMax = 80
const passwordFieldMax = 256

/** Controls and invisible direction marks have no place in a name. */
const noControls = (text: string) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text)

const email = z
  .string({ error: 'account.error.email-missing' })
  .trim()
  .max(emailCharactersMax, { error: 'account.error.email-wrong' })
  .refine(isEmail, { error: 'account.error.email-wrong' })

const name = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, { error: missing })
    .max(nameCharactersMax, { error: 'account.error.name-long' })
    .refine(noControls, { error: 'account.error.name-controls' })

const code = z
  .string({ error: 'account.error.code-missing' })
  .transform((text) => text.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, { error: 'account.error.code-shape' }))

const password = z
  .string({ error: 'account.error.password-missing' })
  .max(passwordFieldMax, { error: 'account.error.password.too-long' })
  .refine(noControls, { error: 'account.error.password.controls' })

/** Where to go on; what is no place is left unread. */
const back = z.string().max(1000).optional().catch(undefined)

export const SignInForm = z.object({ email, password, back })
export const SignUpForm = z.object({
  email,
  givenName: name('account.error.given-name-missing'),
  familyName: name('account.error.family-name-missing'),
  password,
  back,
})
export const CodeForm = z.object({ code })
export const RecoverForm = z.object({ email, back })
export const ResetForm = z.object({ code, password })
export const ChangePasswordForm = z.object({ current: password, password })
export const NewPasswordForm = z.object({ password })

/** admin/tokens: the last day on which the token is accepted. */
export const TokenForm = z.object({
  name: z
    .string({ error: 'admin.tokens.error.name-missing' })
    .trim()
    .max(80, { error: 'admin.tokens.error.name-long' })
    .refine(noControls, { error: 'account.error.name-controls' }),
  unit: z.string({ error: 'admin.tokens.error.unit-unknown' }).max(40, {
    error: 'admin.tokens.error.unit-unknown',
  }),
  lastDay: z
    .string({ error: 'admin.tokens.error.day' })
    .refine(isDay, { error: 'admin.tokens.error.day' }),
})
