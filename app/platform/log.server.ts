import { pino } from 'pino'
import { env } from './env.server.ts'

/** Structured log on standard output. Secrets and addresses that carry one are redacted. */
export const log = pino({
  level: env().LOG_LEVEL,
  base: null,
  redact: {
    paths: [
      'password',
      'code',
      'token',
      'cookie',
      'authorization',
      'email',
      '*.password',
      '*.code',
      '*.token',
      '*.cookie',
      '*.authorization',
      '*.email',
    ],
    censor: '[redacted]',
  },
})
