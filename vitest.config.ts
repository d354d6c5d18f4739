import { defineConfig } from 'vitest/config'

const NEVER = ['**/node_modules/**', 'dist/**']
// What a test waits for comes later on a machine busy with something else; a second is too little then.
const COMMON = {
  pool: 'forks',
  maxWorkers: 2,
  environment: 'node',
  expect: { poll: { timeout: 15_000 } },
} as const

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...COMMON,
          name: 'pure',
          include: ['**/*.test.ts'],
          exclude: [...NEVER, '**/*.db.test.ts', 'e2e/**'],
          // A password is hashed slowly on purpose; on a machine busy with something else that takes seconds.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          ...COMMON,
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude: NEVER,
          globalSetup: ['server/platform/testing/embedded-for-tests.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...COMMON,
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          exclude: [...NEVER, 'e2e/kill-*.test.ts'],
          globalSetup: ['e2e/harness/one-city.ts'],
          testTimeout: 300_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          ...COMMON,
          name: 'kill',
          include: ['e2e/kill-*.test.ts'],
          exclude: NEVER,
          testTimeout: 300_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
