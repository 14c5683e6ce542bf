import { defineConfig } from 'vitest/config'

/** Three suites: rules and features (unit), screens, and journeys in a real browser. */
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
    setupFiles: ['./test/support/strict-console.ts'],
    projects: [
      { extends: true, test: { name: 'unit', include: ['app/**/*.test.{ts,tsx}', 'db/**/*.test.ts', 'test/*.test.ts'] } },
      { extends: true, test: { name: 'screens', include: ['test/screens/**/*.test.{ts,tsx}'] } },
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
    ],
  },
})
