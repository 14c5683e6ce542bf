import { env } from '#app/platform/env.server.ts'
import { backUp } from '#db/backup.server.ts'
import { fail } from './installation.mjs'

const [file] = process.argv.slice(2)
if (!file) fail('Name the file to write: npm run backup -- FILE')
try {
  await backUp(env().DATABASE_URL, file!, (done, of) =>
    process.stdout.write(`\r${done} of ${of} pages`),
  )
  process.stdout.write(`\nA checked copy of ${env().DATABASE_URL} is in ${file}.\n`)
} catch (error) {
  fail(error instanceof Error ? error.message : String(error))
}
