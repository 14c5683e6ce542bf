import { parseArgs } from 'node:util'
import { claimHoursMax } from '#app/features/account/claim.server.ts'
import { createAdministrator } from '#app/features/first-administrator.server.ts'
import { systemContext } from '#app/platform/context.server.ts'
import { database } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { migrateDatabase } from '#db/client.server.ts'

const reasons: Record<string, string> = {
  'not-an-email': 'This is not an e-mail address',
  'import-under-way': 'An import is under way; try again when it has ended',
  refused: 'The claim link could not be made',
}

/** Ends with a reason; nothing was changed. */
function fail(reason: string): never {
  process.stderr.write(`${reason}\n`)
  process.exit(1)
}

function emailGiven(): string {
  try {
    const { values } = parseArgs({ options: { email: { type: 'string' } } })
    return values.email ?? fail('Name the address: npm run admin:create -- --email E')
  } catch (error) {
    return fail(`${(error as Error).message}\nUsage: npm run admin:create -- --email E`)
  }
}

const email = emailGiven()
const db = database()
migrateDatabase(db)
const made = createAdministrator(systemContext(db, Date.now(), env().TIME_ZONE), email)
if (!made.ok) fail(reasons[made.refusal] ?? made.refusal)
else if (made.value.token === null) {
  process.stdout.write(`${email} administers the whole organisation and has an account already.\n`)
} else {
  process.stdout.write(
    `${email} administers the whole organisation. Open the account within ${claimHoursMax} hours;
the link works once and is shown only now:

  ${env().baseUrl}/account/claim/${made.value.token}
`,
  )
}
