import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const setupFiles = ['tests/support/no-console-errors.ts']
/** As in a build that the server serves itself. */
const define = { __API_URL__: "''", __CONTRACT__: "'test'" }
const sources = '{contract,server,src,localities,scripts}'

/** The same server tests run on the embedded database and on a real PostgreSQL. */
function serverProject(engine: 'pglite' | 'postgres') {
  return {
    test: {
      name: `server-${engine}`,
      include: ['tests/server/**/*.test.ts'],
      environment: 'node',
      env: { DB_ENGINE: engine },
      globalSetup: engine === 'postgres' ? ['tests/support/postgres-setup.ts'] : [],
      setupFiles,
      testTimeout: 90_000,
      hookTimeout: 180_000,
    },
  }
}

export default defineConfig({
  test: {
    // One file on each core; a story of the browser waits for its page more than it computes.
    maxWorkers: '100%',
    projects: [
      {
        define,
        test: {
          name: 'unit',
          include: [`${sources}/**/*.test.ts`, 'tests/*.test.ts'],
          environment: 'node',
          setupFiles,
        },
      },
      {
        plugins: [react()],
        define,
        test: {
          name: 'component',
          include: ['src/**/*.test.tsx', 'tests/component/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          pool: 'threads',
          env: { DB_ENGINE: 'pglite' },
          setupFiles,
          testTimeout: 90_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'support',
          include: ['tests/{support,build,postgis}/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/postgres-setup.ts'],
          env: { DB_ENGINE: 'postgres' },
          setupFiles,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      serverProject('pglite'),
      serverProject('postgres'),
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/build-setup.ts'],
          setupFiles,
          // As long as the browser's own patience: how busy the machine is says nothing about the app.
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
