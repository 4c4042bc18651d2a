import { useRef } from 'react'
import { useMutation } from '@tanstack/react-query'
import { failureOf } from '../../lib/failure.ts'
import { newId } from '../../lib/new-id.ts'
import { useAskSignIn } from '../../session/session-context.tsx'

/**
 * One act of a person. The same act tried again, because its answer was lost, carries the same key. When the session has
 * ended meanwhile, the person signs in over the screen and the act goes on: nothing has to be chosen again.
 */
export function useAct<Given, Done>(
  act: (given: Given, idempotencyKey: string) => Promise<Done>,
  onDone: (done: Done, given: Given) => void,
  onRefused: (error: unknown) => void = () => undefined,
) {
  const askSignIn = useAskSignIn()
  const attempt = useRef<{ content: string; key: string }>()
  return useMutation({
    mutationFn: async (given: Given) => {
      const content = String(JSON.stringify(given))
      if (attempt.current?.content !== content) attempt.current = { content, key: newId() }
      const { key } = attempt.current
      try {
        return await act(given, key)
      } catch (error) {
        if (failureOf(error).code !== 'SIGNED_OUT' || !(await askSignIn())) throw error
        return act(given, key)
      }
    },
    onSuccess: (done, given) => {
      attempt.current = undefined
      onDone(done, given)
    },
    onError: (error) => onRefused(error),
  })
}
