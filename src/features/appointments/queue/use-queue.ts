import { useRef } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueueAct, QueueBoard, QueueMark, QueuePlace, QueueTicket } from '../../../../contract/schemas/queue.ts'
import { useApi } from '../../../api/api-context.tsx'
import type { Api } from '../../../api/call.ts'
import { useStream } from '../../../api/use-stream.ts'
import { newId } from '../../../lib/new-id.ts'

const everyMs = 15_000
const keys = {
  staff: ['mine', 'queue'] as const,
  place: (id: string) => ['mine', 'place', id] as const,
  code: ['mine', 'desk-code'] as const,
  board: (unitId: string) => ['board', unitId] as const,
}

/** The unit's queue of today; read anew whenever the stream says that it has changed. */
export function useStaffQueue(enabled: boolean) {
  const api = useApi()
  const queries = useQueryClient()
  const live = useStream<QueueMark>(
    enabled ? '/staff/queue/stream' : undefined,
    () => void queries.invalidateQueries({ queryKey: keys.staff }),
  )
  return useQuery({
    queryKey: keys.staff,
    queryFn: ({ signal }) => api('GET /staff/queue', {}, { signal }),
    enabled,
    staleTime: 0,
    refetchInterval: live ? 4 * everyMs : everyMs,
  })
}

export type QueueStep =
  | { do: 'next'; counterName: string }
  | { do: 'open'; counterName: string; isOpen: boolean }
  | { do: 'check-in'; code: string }
  | { do: 'walk-in'; groupId: string; hasPriority: boolean }
  | { do: 'act'; id: string; act: QueueAct }

function send(api: Api, step: QueueStep, idempotencyKey: string): Promise<QueueTicket | undefined> {
  const options = { idempotencyKey }
  switch (step.do) {
    case 'next':
      return api('POST /staff/queue/next', { body: { counterName: step.counterName } }, options)
    case 'open': {
      const { counterName, isOpen } = step
      return api('POST /staff/queue/counters', { body: { counterName, isOpen } }, options).then(() => undefined)
    }
    case 'check-in':
      return api('POST /staff/queue/check-ins', { body: { code: step.code } }, options)
    case 'walk-in': {
      const { groupId, hasPriority } = step
      return api('POST /staff/queue/walk-ins', { body: { groupId, hasPriority } }, options)
    }
    case 'act':
      return api('POST /staff/queue/tickets/{id}/acts', { params: { id: step.id }, body: step.act }, options)
  }
}

/** One step of the clerk; pressed again after a lost answer it carries the same key, and after an answer a new one. */
export function useQueueStep(onDone?: (ticket: QueueTicket | undefined, step: QueueStep) => void) {
  const api = useApi()
  const queries = useQueryClient()
  const attempt = useRef<{ content: string; key: string }>()
  return useMutation({
    mutationFn: (step: QueueStep) => {
      const content = JSON.stringify(step)
      if (attempt.current?.content !== content) attempt.current = { content, key: newId() }
      return send(api, step, attempt.current.key)
    },
    onSuccess: (ticket, step) => {
      attempt.current = undefined
      onDone?.(ticket, step)
    },
    // Somebody else may have acted: the screen shows how it stands.
    onSettled: () => queries.invalidateQueries({ queryKey: keys.staff }),
  })
}

/** The board of a waiting room; `live` says whether changes come by themselves. */
export function useBoard(unitId: string) {
  const api = useApi()
  const queries = useQueryClient()
  const live = useStream<QueueBoard>(
    `/units/${encodeURIComponent(unitId)}/queue/stream`,
    (board) => void queries.setQueryData(keys.board(unitId), board),
  )
  const query = useQuery({
    queryKey: keys.board(unitId),
    queryFn: ({ signal }) => api('GET /units/{unitId}/queue', { params: { unitId } }, { signal }),
    refetchInterval: live ? false : everyMs,
  })
  return { query, live }
}

/** One's own place of an appointment of today. */
export function useMyPlace(appointmentId: string, isHere: boolean) {
  const api = useApi()
  const queries = useQueryClient()
  const live = useStream<QueuePlace>(
    isHere ? `/appointments/${appointmentId}/place/stream` : undefined,
    (place) => void queries.setQueryData(keys.place(appointmentId), place),
  )
  const query = useQuery({
    queryKey: keys.place(appointmentId),
    queryFn: ({ signal }) => api('GET /appointments/{id}/place', { params: { id: appointmentId } }, { signal }),
    enabled: isHere,
    refetchInterval: live ? false : everyMs,
  })
  return { query, live }
}

/** The code that people scan at the counter; only where a member of the unit's staff is signed in. */
export function useDeskCode(enabled: boolean) {
  const api = useApi()
  return useQuery({
    queryKey: keys.code,
    queryFn: ({ signal }) => api('GET /staff/queue/desk-code', {}, { signal }),
    enabled,
    refetchInterval: (query) => Math.max(2, query.state.data?.secondsLeft ?? 60) * 1000,
  })
}

/** Says "I am here" with the code of the counter. */
export function useCheckInMyself(appointmentId: string, onDone: () => void) {
  const api = useApi()
  const queries = useQueryClient()
  const key = useRef(newId())
  return useMutation({
    mutationFn: (code: string) =>
      api(
        'POST /appointments/{id}/check-in',
        { params: { id: appointmentId }, body: { code } },
        { idempotencyKey: key.current },
      ),
    onSuccess: (place) => {
      queries.setQueryData(keys.place(appointmentId), place)
      onDone()
    },
    // Another code is another request.
    onSettled: () => void (key.current = newId()),
  })
}
