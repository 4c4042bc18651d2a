import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { adminUrl: string; run: string }
  }
}

let shared: ReturnType<typeof startPostgres> | undefined
let users = 0

/** One cluster for all projects of a vitest run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared ??= startPostgres()
  users += 1
  const { adminUrl, run } = await shared
  project.provide('postgres', { adminUrl, run })
  return async () => {
    users -= 1
    if (users > 0) return
    const stopping = shared
    shared = undefined
    await (await stopping)?.stop()
  }
}
