import { existsSync } from 'node:fs'
import { hasErrors } from '#app/domain/finding.ts'
import { closeCompiler } from '#app/features/catalogue/check/make-lessons.server.ts'
import { checkFolder } from '#app/features/publication/check-folder.server.ts'
import { systemContext } from '#app/platform/context.server.ts'
import { env } from '#app/platform/env.server.ts'
import { databasePath, openDatabase } from '#db/client.server.ts'
import { readArguments } from './arguments.ts'
import { endProgress, printFindings, sayProgress } from './content-output.ts'
import { fail } from './installation.mjs'

const usage = 'Usage: npm run content:check -- [--dir DIR]'
const dir = { type: 'string', default: 'content' } as const
const { values } = readArguments(usage, { options: { dir } })
if (!existsSync(values.dir)) fail(`There is no folder ${values.dir}`)

const url = env().DATABASE_URL
const kept = existsSync(databasePath(url))
const ctx = kept
  ? systemContext(openDatabase(url, { readonly: true }), Date.now(), env().TIME_ZONE)
  : null
process.stdout.write(
  `Checking ${values.dir}${kept ? `, against what is published in ${url}` : ''}\n`,
)
const findings = await checkFolder(values.dir, ctx, ({ course, done, of }) =>
  sayProgress(`${done + 1} of ${of} courses: ${course}`),
)
endProgress()
printFindings(values.dir, findings)
await closeCompiler()
process.exitCode = hasErrors(findings) ? 1 : 0
