import { useRef } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DeskRelease } from '../../../../contract/schemas/planning-desk.ts'
import { useApi } from '../../../api/api-context.tsx'
import { failureOf } from '../../../lib/failure.ts'
import { newId } from '../../../lib/new-id.ts'

export type Act = 'sign' | 'publish' | 'rollBack'

const all = ['mine', 'planning-desk'] as const
const keys = { list: [...all, 'list'], release: (id: string) => [...all, 'release', id] }

export function useDeskReleases() {
  const api = useApi()
  return useQuery({
    queryKey: keys.list,
    queryFn: ({ signal }) => api('GET /editor/planning/releases', {}, { signal }),
  })
}

export function useDeskRelease(release: string) {
  const api = useApi()
  return useQuery({
    queryKey: keys.release(release),
    queryFn: ({ signal }) => api('GET /editor/planning/releases/{release}', { params: { release } }, { signal }),
  })
}

type After = { onDone: () => void; onStale: () => void }

/** Signs or publishes exactly the bytes that were looked at. */
export function useReleaseAct({ release, manifestSha256 }: DeskRelease, act: Act, { onDone, onStale }: After) {
  const api = useApi()
  const queries = useQueryClient()
  // A tap that is repeated because the answer was lost carries the same key.
  const { current: idempotencyKey } = useRef(newId())
  const input = { params: { release: release.id }, body: { manifestSha256 } }
  return useMutation({
    mutationFn: () =>
      act === 'sign'
        ? api('POST /editor/planning/releases/{release}/signatures', input)
        : api('POST /editor/planning/releases/{release}/publications', input, { idempotencyKey }),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: all })
      // Residents' screens on this device ask anew which release answers.
      if (act !== 'sign') void queries.invalidateQueries({ queryKey: ['planning'] })
      onDone()
    },
    async onError(error) {
      if (failureOf(error).code !== 'STALE') return
      onStale()
      await queries.invalidateQueries({ queryKey: all })
    },
  })
}
