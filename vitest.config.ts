import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Rules and features (unit), screens, journeys in a real browser, and what outlives a failure. */
export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    env: {
      BASE_URL: 'http://localhost:3000',
      CURSUS_MODE: 'test',
      DATABASE_URL: ':memory:',
      LOG_LEVEL: 'silent',
      SESSION_SECRET: 'a secret that only tests use, long enough',
      ALLOWED_MAIL_DOMAINS: 'allowed.example',
    },
    setupFiles: ['./test/support/own-folder.ts', './test/support/strict-console.ts'],
    maxWorkers: availableParallelism(),
    // Room for a slow machine; nothing here is a timed test.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['app/**/*.test.{ts,tsx}', 'db/**/*.test.ts', 'test/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          include: ['test/screens/**/*.test.{ts,tsx}'],
          // The first visit of a file loads the whole product.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          globalSetup: ['./test/support/journey-server.ts'],
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'reliability',
          include: ['test/reliability/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
