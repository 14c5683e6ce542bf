import { existsSync } from 'node:fs'
import { isDemonstration } from '#app/features/demonstration/mark.server.ts'
import { type Env, env, isLoopback } from '#app/platform/env.server.ts'
import { databasePath, openDatabase } from '#db/client.server.ts'

const secretCharactersMin = 32

/** Every setting that production may not run with, by name and with the mend. */
export function unsafeSettings(settings: Env, given: NodeJS.ProcessEnv): string[] {
  const problems: string[] = []
  for (const name of ['BASE_URL', 'DATABASE_URL', 'SESSION_SECRET', 'SMTP_URL'] as const) {
    if (!given[name]) problems.push(`${name} is not set`)
  }
  if (settings.BASE_URL) {
    const { protocol, hostname } = new URL(settings.BASE_URL)
    if (protocol !== 'https:' && !isLoopback(hostname))
      problems.push('BASE_URL must begin with https:// outside a loopback address')
  }
  if (settings.SESSION_SECRET && settings.SESSION_SECRET.length < secretCharactersMin) {
    problems.push(`SESSION_SECRET must have at least ${secretCharactersMin} characters`)
  }
  if (settings.SMTP_URL && !/^smtps?:\/\//.test(settings.SMTP_URL))
    problems.push('SMTP_URL must begin with smtp:// or smtps://')
  return problems
}

/**
 * Ends the start with every reason at once: in production for settings that are missing or unsafe and
 * for a demonstration database; in the demonstration for an address that others could reach.
 */
export function refuseUnsafeSettings(): void {
  const settings = env()
  const problems: string[] = []
  if (settings.CURSUS_MODE === 'production') {
    problems.push(...unsafeSettings(settings, process.env))
    if (
      existsSync(databasePath(settings.DATABASE_URL)) &&
      holdsDemonstration(settings.DATABASE_URL)
    ) {
      problems.push('DATABASE_URL names a demonstration database; production needs one of its own')
    }
  } else if (!isLoopback(settings.HOST)) {
    problems.push(
      'HOST must be a loopback address for the demonstration; use npm run serve for others',
    )
  }
  if (problems.length > 0) {
    throw new Error(
      `Cursus does not start:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
    )
  }
}

function holdsDemonstration(url: string): boolean {
  const db = openDatabase(url, { readonly: true })
  try {
    const exists = db.$client.prepare("SELECT 1 FROM sqlite_master WHERE name = 'setting'").get()
    return exists !== undefined && isDemonstration(db)
  } finally {
    db.$client.close()
  }
}
