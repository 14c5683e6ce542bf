import { existsSync } from 'node:fs'
import { closeCompiler } from '#app/features/catalogue/check/make-lessons.server.ts'
import { publishFolder } from '#app/features/publication/publish-folder.server.ts'
import { systemContext } from '#app/platform/context.server.ts'
import { env } from '#app/platform/env.server.ts'
import { migrateDatabase, openDatabase } from '#db/client.server.ts'
import { readArguments } from './arguments.ts'
import { endProgress, printFindings, sayProgress } from './content-output.ts'
import { fail } from './installation.mjs'

const usage = 'Usage: npm run content:publish -- [--dir DIR] [--take-files]'
const dir = { type: 'string', default: 'content' } as const
const takeFiles = { type: 'boolean', default: false } as const
const { values } = readArguments(usage, { options: { dir, 'take-files': takeFiles } })
if (!existsSync(values.dir)) fail(`There is no folder ${values.dir}`)

const db = openDatabase(env().DATABASE_URL)
migrateDatabase(db)
process.stdout.write(`Publishing ${values.dir} into ${env().DATABASE_URL}\n`)
const ctx = systemContext(db, Date.now(), env().TIME_ZONE)
const { outcome, findings, published } = await publishFolder(ctx, values.dir, {
  takeFiles: values['take-files'],
  progress: ({ course, done, of }) => sayProgress(`${done + 1} of ${of} courses: ${course}`),
})
endProgress()
await closeCompiler()
printFindings(values.dir, findings)
for (const one of published) process.stdout.write(`published ${one}\n`)
if (outcome === 'unchanged')
  process.stdout.write('Nothing has changed since it was last published.\n')
if (outcome === 'refused') fail('Nothing was published: mend the errors above and publish again')
