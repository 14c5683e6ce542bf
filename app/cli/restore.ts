import { env } from '#app/platform/env.server.ts'
import { restore } from '#db/backup.server.ts'
import { fail } from './installation.mjs'

const [file] = process.argv.slice(2)
if (!file) fail('Name the copy to put back: npm run restore -- FILE')
try {
  const { kept } = restore(env().DATABASE_URL, file!)
  process.stdout.write(
    `${env().DATABASE_URL} is again as in ${file}.${kept ? ` What was there is kept as ${kept}.` : ''}\n`,
  )
} catch (error) {
  fail(error instanceof Error ? error.message : String(error))
}
