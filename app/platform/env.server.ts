import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { loadEnvFile } from 'node:process'
import { z } from 'zod'

const booleanless = z.string().trim()
const number = (fallback: number, min: number, max: number) =>
  z.coerce.number().int().min(min).max(max).default(fallback)

/** Every setting, with its default; `.env.example` says the same in words. */
const Settings = z.object({
  PORT: number(3000, 0, 65535),
  HOST: booleanless.default('127.0.0.1'),
  BASE_URL: z.url().optional(),
  METRICS_PORT: number(9464, 0, 65535),
  TRUSTED_PROXIES: booleanless.default(''),
  DATABASE_URL: booleanless.default('file:data/cursus.db'),
  DATA_DIR: booleanless.default('data'),
  SESSION_SECRET: booleanless.optional(),
  PASSWORD_POLICY: z.enum(['portal', 'nist']).default('portal'),
  SMTP_URL: booleanless.optional(),
  MAIL_FROM: booleanless.default('Cursus <no-reply@localhost>'),
  TIME_ZONE: booleanless.refine(isTimeZone, 'is not an IANA time zone').default('Europe/Brussels'),
  ALLOWED_MAIL_DOMAINS: booleanless.default(''),
  CONTENT_ORIGIN: booleanless.default('content'),
  LABEL_DEFAULT: booleanless.max(80).default('UNCLASSIFIED – demonstration'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  WORKERS: number(availableParallelism(), 1, 64),
  /** `demonstration` is set by `npm start`, `production` by `npm run serve`. */
  CURSUS_MODE: z
    .enum(['demonstration', 'production', 'development', 'test'])
    .default('development'),
})

export type Env = z.infer<typeof Settings> & { baseUrl: string }

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/**
 * Reads settings from the environment and one optional `.env`; the environment wins.
 * Throws one error that names every setting that does not fit.
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = Settings.safeParse(given)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      (issue) => `  ${issue.path.join('.')}: ${issue.message}`,
    )
    throw new Error(`These settings do not fit:\n${problems.join('\n')}`)
  }
  const { BASE_URL, PORT } = parsed.data
  return { ...parsed.data, baseUrl: (BASE_URL ?? `http://localhost:${PORT}`).replace(/\/$/, '') }
}

let current: Env | undefined

/** The settings of this process, read once. */
export function env(): Env {
  if (current === undefined) {
    if (existsSync('.env')) loadEnvFile('.env')
    current = readEnv()
  }
  return current
}

/** True where a cookie may travel without TLS: a loopback address only. */
export function isLoopback(host: string): boolean {
  return ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host) || host.endsWith('.localhost')
}
