import type { Person } from '../../contract/schemas/session.ts'
import { parsedJson } from '../lib/parsed-json.ts'
import type { PlatformStorage } from '../platform/storage.ts'
import { readPreferences, type Preferences } from './preferences.ts'

/** What stays on the phone between visits: the token, who it belongs to, and how the screen should look. */
export type KeptSession = { token: string; person: Person }

const sessionKey = 'session'
const preferencesKey = 'preferences'

const isKeptSession = (kept: unknown): kept is KeptSession =>
  typeof kept === 'object' &&
  kept !== null &&
  'token' in kept &&
  typeof kept.token === 'string' &&
  'person' in kept &&
  typeof kept.person === 'object' &&
  kept.person !== null &&
  'role' in kept.person &&
  'id' in kept.person

export async function readKept(storage: PlatformStorage) {
  const [session, preferences] = await Promise.all([storage.get(sessionKey), storage.get(preferencesKey)])
  const kept = parsedJson(session)
  return { session: isKeptSession(kept) ? kept : undefined, preferences: readPreferences(parsedJson(preferences)) }
}

export const keepSession = (storage: PlatformStorage, session: KeptSession) =>
  storage.set(sessionKey, JSON.stringify(session))

export const keepPreferences = (storage: PlatformStorage, preferences: Preferences) =>
  storage.set(preferencesKey, JSON.stringify(preferences))

/** Everything of ours leaves the phone, except how the screen should look. */
export async function wipe(storage: PlatformStorage, preferences: Preferences) {
  await storage.clear()
  await keepPreferences(storage, preferences)
}
