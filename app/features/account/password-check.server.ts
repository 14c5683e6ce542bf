import { passwordFaults } from '#app/domain/password.ts'
import { env } from '#app/platform/env.server.ts'
import { commonPasswords } from './common-passwords.ts'

/** The message key of the first fault of a password for this person, or null when it fits. */
export function passwordFault(
  password: string,
  person: { names: string[]; email: string },
): string | null {
  const [fault] = passwordFaults(password, env().PASSWORD_POLICY, person, commonPasswords)
  return fault ? `account.error.password.${fault}` : null
}
