import { useQueryClient } from '@tanstack/react-query'
import type { Session } from '../../contract/schemas/session.ts'
import { useApi } from '../api/api-context.tsx'
import { usePlatform } from '../platform/platform-context.tsx'
import { useSessionStore } from './session-context.tsx'

/** How signing in went; a failed call to our server throws its ApiError instead. */
export type SignedIn = 'signed-in' | 'refused' | 'unavailable'

export function useSignIn() {
  const api = useApi()
  const platform = usePlatform()
  const store = useSessionStore()
  const queries = useQueryClient()

  async function enter({ token, person }: Session) {
    const other = store.getState().person?.id !== person.id
    // What one person read must not flash before the next.
    if (other) queries.removeQueries({ queryKey: ['mine'] })
    store.getState().open({ token, person })
    await queries.invalidateQueries({ queryKey: ['mine'] })
  }

  return {
    async withZalo(): Promise<SignedIn> {
      const answer = await platform.signIn()
      if (answer.kind !== 'granted') return answer.kind === 'unavailable' ? 'unavailable' : 'refused'
      await enter(await api('POST /sessions', { body: { kind: 'zalo', accessToken: answer.accessToken } }))
      return 'signed-in'
    },

    async asSample(person: string): Promise<SignedIn> {
      await endQuietly()
      await enter(await api('POST /sessions', { body: { kind: 'sample', person } }))
      return 'signed-in'
    },

    async asStaff(given: { login: string; password: string; totp: string }): Promise<SignedIn> {
      await enter(await api('POST /sessions', { body: { kind: 'staff', ...given } }))
      return 'signed-in'
    },

    /** With a session that another act has just opened. */
    with: enter,

    async out() {
      await endQuietly()
      await store.getState().close()
      queries.removeQueries({ queryKey: ['mine'] })
    },
  }

  /** The phone forgets the token in any case; when the server cannot be told, the session ends there by its age. */
  async function endQuietly() {
    if (store.getState().token) await api('DELETE /sessions/current').catch(() => undefined)
  }
}
