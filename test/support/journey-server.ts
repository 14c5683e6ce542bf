import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { serveBrowser } from './browser.ts'

declare module 'vitest' {
  interface ProvidedContext {
    baseUrl: string
    databaseUrl: string
    browserUrl: string
  }
}

const startSecondsMax = 180

async function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  for (let waited = 0; waited < startSecondsMax * 5; waited++) {
    if (server.exitCode !== null) throw new Error('The server ended before it was ready')
    const ready = await fetch(`${url}/readyz`).catch(() => null)
    if (ready?.ok) return
    await new Promise((resume) => setTimeout(resume, 200))
  }
  throw new Error(`The server was not ready within ${startSecondsMax} s`)
}

/** The demonstration, started as a person would start it, for all journeys. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'cursus-journeys-'))
  const port = await freePort()
  const baseUrl = `http://localhost:${port}`
  const databaseUrl = `file:${join(folder, 'cursus.db')}`
  const settings = {
    PORT: String(port),
    BASE_URL: baseUrl,
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    LOG_LEVEL: 'warn',
    METRICS_PORT: '0',
    WORKERS: '2',
    ALLOWED_MAIL_DOMAINS: 'journey.example',
  }
  const { VITEST: _, ...inherited } = process.env
  const env: NodeJS.ProcessEnv = { ...inherited, ...settings, NODE_ENV: 'production' }
  const server = spawn(process.execPath, ['app/cli/start.mjs'], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [browser] = await Promise.all([serveBrowser(), untilReady(baseUrl, server)])
  project.provide('baseUrl', baseUrl)
  project.provide('databaseUrl', databaseUrl)
  project.provide('browserUrl', browser.wsEndpoint())
  return async () => {
    await browser.close()
    const ended = once(server, 'exit')
    server.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
}
