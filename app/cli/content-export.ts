import { exportContent } from '#app/features/publication/export-content.server.ts'
import { env } from '#app/platform/env.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { readArguments } from './arguments.ts'
import { endProgress, sayProgress } from './content-output.ts'
import { fail } from './installation.mjs'

const usage = 'Usage: npm run content:export -- DIR [--force]'
const force = { type: 'boolean', default: false } as const
const { values, positionals } = readArguments(usage, { allowPositionals: true, options: { force } })
const [folder, ...more] = positionals
if (!folder || more.length > 0) fail(`Name one folder to write\n${usage}`)

const db = openDatabase(env().DATABASE_URL, { readonly: true })
const exported = exportContent(db, folder!, {
  force: values.force,
  progress: process.stdout.isTTY ? sayProgress : undefined,
})
endProgress()
if (!exported.ok) fail(`${folder} is not empty: name another folder, or add --force`)
else process.stdout.write(`${exported.value.files} files are in ${folder}\n`)
