export type PasswordPolicy = 'portal' | 'nist'
export type PasswordFault =
  | 'too-short'
  | 'too-long'
  | 'has-spaces'
  | 'no-upper-case'
  | 'no-lower-case'
  | 'no-number'
  | 'no-symbol'
  | 'common'
  | 'own-name'

/** The portal's own rule; NIST SP 800-63B-4, section 3.1.1.2, asks 15 where it is the only factor. */
export const passwordCharactersMin = { portal: 12, nist: 15 } as const
export const passwordCharactersMax = 128

/**
 * What is wrong with a password, first fault first; empty means it fits. `portal` asks for kinds of
 * characters, `nist` only for length; both refuse common passwords and the person's own names.
 */
export function passwordFaults(
  password: string,
  policy: PasswordPolicy,
  person: { names: string[]; email: string },
  common: ReadonlySet<string>,
): PasswordFault[] {
  const faults: PasswordFault[] = []
  if ([...password].length < passwordCharactersMin[policy]) faults.push('too-short')
  if ([...password].length > passwordCharactersMax) faults.push('too-long')
  if (policy === 'portal') faults.push(...missingKinds(password))
  const plain = letters(password)
  if (common.has(plain) || common.has(password.toLowerCase())) faults.push('common')
  const own = [...person.names, person.email.split('@')[0] ?? '']
    .map(letters)
    .filter((name) => name.length >= 4)
  if (own.some((name) => plain.includes(name))) faults.push('own-name')
  return faults
}

function missingKinds(password: string): PasswordFault[] {
  const kinds: [RegExp, boolean, PasswordFault][] = [
    [/\s/u, false, 'has-spaces'],
    [/\p{Lu}/u, true, 'no-upper-case'],
    [/\p{Ll}/u, true, 'no-lower-case'],
    [/\p{Nd}/u, true, 'no-number'],
    [/[^\p{L}\p{N}\s]/u, true, 'no-symbol'],
  ]
  return kinds
    .filter(([kind, wanted]) => kind.test(password) !== wanted)
    .map(([, , fault]) => fault)
}

/** Letters only, accents and case folded: what a name or a common word is compared as. */
function letters(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
}
