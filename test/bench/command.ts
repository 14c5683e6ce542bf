import { spawn } from 'node:child_process'
import { databasePath } from '#db/client.server.ts'
import { atEnd } from './endings.ts'

/** The settings that a command of the product is run with, so that it works on one database only. */
const settings = (database: string, folder: string): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: 'production',
  DATABASE_URL: `file:${databasePath(database)}`,
  DATA_DIR: folder,
})

/** Runs one of the product's commands on a database; returns what it prints and how long it took. */
export async function runCommand(
  name: string,
  args: string[],
  { database, folder }: { database: string; folder: string },
): Promise<{ printed: string; seconds: number }> {
  const began = performance.now()
  const command = ['--import', 'tsx', `app/cli/${name}.ts`, ...args]
  const env = settings(database, folder)
  const child = spawn(process.execPath, command, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  atEnd(() => void child.kill('SIGTERM'))
  let printed = ''
  let complained = ''
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    complained += chunk.toString()
  })
  const code = await new Promise((done) => child.once('close', done))
  if (code !== 0)
    throw new Error(`${name} ended with ${code}: ${complained}${printed.slice(-2000)}`)
  return { printed, seconds: (performance.now() - began) / 1000 }
}
