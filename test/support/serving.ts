import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

const startSecondsMax = 60

export type Serving = {
  port: number
  /** What the server has written so far. */
  output: () => string
  /** The serving processes under the supervising one. */
  workers: () => number[]
  pid: number
  /** Ends the server as people do. */
  stop: () => Promise<void>
  /** Ends every process of the server at once, as a power cut would. */
  kill: () => Promise<void>
}

type Given = {
  folder: string
  env?: Record<string, string>
  /**
   * A program that becomes the server, with its arguments: a shell that sets limits, or strace as a
   * tracer beside it (`-D`).
   */
  under?: string[]
  /** The user to run as, for what root may always do. */
  uid?: number
}

export async function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })
}

/** The settings of a production server on loopback whose data lives in a folder. */
function settings(folder: string, port: number): NodeJS.ProcessEnv {
  const { VITEST: _, CURSUS_MODE: __, ...inherited } = process.env
  return {
    ...inherited,
    CURSUS_MODE: 'production',
    NODE_ENV: 'production',
    PORT: String(port),
    BASE_URL: `http://localhost:${port}`,
    DATABASE_URL: `file:${join(folder, 'cursus.db')}`,
    DATA_DIR: folder,
    SESSION_SECRET: 'a secret of this test only, long enough',
    SMTP_URL: 'smtp://127.0.0.1:9',
    METRICS_PORT: '0',
    LOG_LEVEL: 'warn',
    WORKERS: '2',
  }
}

/** A built server in a process group of its own. `started` tells when it answers or has ended. */
export async function launch({ folder, env, under = [], uid }: Given) {
  if (!existsSync('build/server/index.js')) throw new Error('There is no build: npm run build')
  const port = await freePort()
  const command = [...under, process.execPath, 'app/cli/serve.mjs']
  const child = spawn(command[0]!, command.slice(1), {
    env: { ...settings(folder, port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    uid,
  })
  let written = ''
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.on('data', (chunk: Buffer) => {
      written += chunk.toString()
    })
  }
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  return { child, port, ended, output: () => written }
}

async function untilReady(port: number, child: ChildProcess, output: () => string): Promise<void> {
  for (let waited = 0; waited < startSecondsMax * 20; waited++) {
    if (child.exitCode !== null) throw new Error(`The server ended at its start: ${output()}`)
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resume) => setTimeout(resume, 50))
  }
  throw new Error(`The server was not ready within ${startSecondsMax} s: ${output()}`)
}

/** Starts the built server and waits until it answers. */
export async function startServing(given: Given): Promise<Serving> {
  const { child, port, ended, output } = await launch(given)
  const pid = child.pid!
  const end = async (signal: NodeJS.Signals, target: number) => {
    try {
      process.kill(target, signal)
    } catch {
      // It has ended by itself.
    }
    await ended
  }
  try {
    await untilReady(port, child, output)
  } catch (error) {
    await end('SIGKILL', -pid)
    throw error
  }
  return {
    port,
    pid,
    output,
    workers: () => childrenOf(pid),
    stop: () => end('SIGTERM', pid),
    kill: () => end('SIGKILL', -pid),
  }
}

export function childrenOf(pid: number): number[] {
  try {
    const columns = ['-o', 'pid=,args=', '--ppid', String(pid)]
    const listed = execFileSync('ps', columns, { encoding: 'utf8' }).split('\n')
    return listed
      .filter((line) => line.includes('serve.mjs'))
      .map((line) => Number.parseInt(line, 10))
  } catch {
    return []
  }
}

/** What a start that refuses says, and its exit code. Throws when it serves after all. */
export async function refusedStart(given: Given): Promise<{ code: number | null; says: string }> {
  const { child, ended, output } = await launch(given)
  const late = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), startSecondsMax * 1000)
  await ended
  clearTimeout(late)
  return { code: child.exitCode, says: output() }
}
