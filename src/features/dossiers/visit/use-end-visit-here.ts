import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router-dom'
import { usePlatform } from '../../../platform/platform-context.tsx'
import { keepPreferences, keepSession } from '../../../session/kept.ts'
import { useSessionStore } from '../../../session/session-context.tsx'
import { closeDrafts } from '../draft/open-drafts.ts'
import { visitStoreOf, type HowEnded } from './visit-store.ts'

/**
 * Ends the visit on this device, which forgets the person who was helped: answers, papers, what was read and copied. Who
 * works here stays signed in, and is told how it ended.
 */
export function useEndVisitHere(): (how: HowEnded) => Promise<void> {
  const platform = usePlatform()
  const session = useSessionStore()
  const queries = useQueryClient()
  const navigate = useNavigate()
  return async (how) => {
    visitStoreOf(session).getState().leave(how)
    navigate('/quay/giup')
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
