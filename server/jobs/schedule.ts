import type { FastifyBaseLogger } from 'fastify'

/** Milliseconds between two runs, the name under which a failure is logged, and the work. */
export type Job = [every: number, name: string, work: () => Promise<unknown>]

/** Runs each job again and again until stopped; one that fails is logged and has its next turn. Keeps no process alive. */
export function schedule(log: FastifyBaseLogger, jobs: Job[]): () => void {
  const timers = jobs.map(([every, name, work]) =>
    setInterval(
      () => void work().catch((error: unknown) => log.error({ err: error }, `${name} failed`)),
      every,
    ).unref(),
  )
  return () => timers.forEach((timer) => clearInterval(timer))
}
