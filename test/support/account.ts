import { desc } from 'drizzle-orm'
import { mail } from '#db/schema/notification.ts'
import { visit } from './visit.ts'
import type { World } from './world.ts'

export const aPassword = 'Tern-harbour-42'

/** The newest mail to an address, or null. */
export function newestMail(world: World, to: string) {
  const all = world.db.select().from(mail).orderBy(desc(mail.id)).all()
  return all.find((letter) => letter.to === to) ?? null
}

/** The six digits in the newest mail to an address. */
export function codeMailedTo(world: World, to: string): string {
  return newestMail(world, to)?.text.match(/\b\d{6}\b/)?.[0] ?? ''
}

/** The cookies that an answer sets, as the browser would send them back. */
export function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

export type NewAccount = {
  email?: string
  givenName?: string
  familyName?: string
  password?: string
}

/** Fills in the registration form; the answer carries the browser's cookie. */
export function askForAccount(world: World, person: NewAccount = {}): Promise<Response> {
  const {
    email = 'asha@allowed.example',
    givenName = 'Asha',
    familyName = 'Rao',
    password = aPassword,
  } = person
  return visit(world, '/account/sign-up', {
    form: { email, givenName, familyName, password, back: '/learn' },
  })
}

/** Enters a code in the browser that asked. */
export function enterCode(world: World, asked: Response, code: string): Promise<Response> {
  return visit(world, '/account/verify', { form: { code }, headers: { cookie: cookiesOf(asked) } })
}

/** Registers somebody of an allowed domain, all the way; returns their learner id. */
export async function register(world: World, email: string): Promise<string> {
  const asked = await askForAccount(world, { email })
  await enterCode(world, asked, codeMailedTo(world, email))
  const row = world.db.$client
    .prepare('SELECT learner_id AS id FROM identity WHERE email_folded = ?')
    .get(email)
  return (row as { id: string }).id
}
