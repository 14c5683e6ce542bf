// What must be there before anything else can run: plain Node, nothing imported from node_modules.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const oldestNode = [20, 19]
const sources = [
  'app',
  'db',
  'public',
  'package-lock.json',
  'remix.config.js',
  'vite.config.ts',
  'tsconfig.json',
]
const stamp = 'build/.built'

/** Ends with a reason when this Node is too old. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return
  fail(`Cursus needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}.`)
}

export function fail(reason) {
  process.stderr.write(`${reason}\n`)
  process.exit(1)
}

/** Runs a program with its output shown; ends with a reason when it fails. */
export function run(what, command, args, environment = {}) {
  process.stdout.write(`${what}\n`)
  const env = { ...process.env, ...environment }
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    env,
    shell: process.platform === 'win32',
  })
  if (error || status !== 0) fail(`${what} failed${error ? `: ${error.message}` : ''}.`)
}

/** Installs from the lock file when there is no installation or the lock file is newer than it. */
export function installWhenNeeded() {
  const installed = 'node_modules/.package-lock.json'
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs)
    return
  const missing = ['python3', 'make', 'g++'].filter((tool) => spawnSync(tool, ['--version']).error)
  if (missing.length > 0) {
    process.stdout.write(
      `Note: ${missing.join(', ')} not found. They are needed where no prebuilt better-sqlite3 can be had.\n`,
    )
  }
  run('Installing packages from the lock file …', 'npm', ['ci', '--no-fund', '--no-audit'])
  const now = new Date()
  utimesSync(installed, now, now)
}

function newest(path) {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return readdirSync(path).reduce(
    (latest, name) => Math.max(latest, newest(join(path, name))),
    mtimeMs,
  )
}

/** Builds when a source is newer than the build. */
export function buildWhenNeeded() {
  const sourcesAt = Math.max(...sources.filter((path) => existsSync(path)).map(newest))
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= sourcesAt) return
  rmSync(stamp, { force: true })
  const bin = join('node_modules', '@remix-run', 'dev', 'dist', 'cli.js')
  run('Building …', process.execPath, [bin, 'vite:build', '--logLevel', 'error'], {
    NODE_ENV: 'production',
  })
  writeFileSync(stamp, '')
}
