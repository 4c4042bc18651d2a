import { useQueryClient } from '@tanstack/react-query'
import { usePlatform } from '../../../platform/platform-context.tsx'
import { keepPreferences, keepSession } from '../../../session/kept.ts'
import { useSessionStore } from '../../../session/session-context.tsx'
import { closeDrafts } from '../draft/open-drafts.ts'
import { visitStoreOf } from './visit-store.ts'

/** This device forgets the person who was helped: answers, papers, what was read and copied. Who works here stays signed in. */
export function useForgetVisit(): () => Promise<void> {
  const platform = usePlatform()
  const session = useSessionStore()
  const queries = useQueryClient()
  return async () => {
    visitStoreOf(session).getState().leave()
    platform.speech.stop()
    closeDrafts()
    queries.removeQueries({ queryKey: ['mine'] })
    await platform.copyText(' ')
    await platform.storage.clear()
    const { token, person, preferences } = session.getState()
    if (token && person) await keepSession(platform.storage, { token, person })
    await keepPreferences(platform.storage, preferences)
  }
}
