import { expect, test, vi } from 'vitest'
import type { Person } from '../../contract/schemas/session.ts'
import type { PlatformStorage } from '../platform/storage.ts'
import { readPreferences } from './preferences.ts'
import { createSessionStore } from './session-store.ts'

const person: Person = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Người Mẫu',
  role: 'resident',
  unitId: null,
  unitName: null,
  sample: true,
}

function memory(kept = new Map<string, string>()): PlatformStorage & { kept: Map<string, string> } {
  return {
    kept,
    get: async (key) => kept.get(key),
    set: async (key, value) => {
      kept.set(key, value)
      return 'kept'
    },
    remove: async (key) => void kept.delete(key),
    clear: async () => kept.clear(),
  }
}

test('the next visit finds who was signed in and how the screen should look', async () => {
  const storage = memory()
  const first = createSessionStore(storage)
  first.getState().open({ token: 't', person })
  first.getState().prefer({ textSize: 'large' })

  const second = createSessionStore(storage)
  await second.getState().restore()
  expect(second.getState()).toMatchObject({ ready: true, token: 't', person, preferences: { textSize: 'large' } })
})

test.each(['not json', '{"token":5}', 'null', '{"token":"t"}'])('broken keepings (%s) count as none', async (kept) => {
  const store = createSessionStore(
    memory(
      new Map([
        ['session', kept],
        ['preferences', kept],
      ]),
    ),
  )
  await store.getState().restore()
  expect(store.getState()).toMatchObject({
    ready: true,
    token: undefined,
    preferences: { theme: 'system', language: 'vi' },
  })
})

test('the ward that was chosen is found at the next visit, also when the session has ended meanwhile', async () => {
  const storage = memory()
  const first = createSessionStore(storage)
  first.getState().open({ token: 't', person })
  first.getState().prefer({ homeUnitId: 'phuong-vung-tau' })
  first.getState().expire('t')
  // The phone is emptied and the preferences are written back in their own time.
  await vi.waitFor(() => expect([...storage.kept.keys()]).toEqual(['preferences']))

  const second = createSessionStore(storage)
  await second.getState().restore()
  expect(second.getState().preferences.homeUnitId).toBe('phuong-vung-tau')
})

test.each([5, '', 'a b', '../x', 'x'.repeat(61)])(
  'a kept ward that is none (%s) counts as not chosen',
  (homeUnitId) => {
    expect(readPreferences({ homeUnitId }).homeUnitId).toBeNull()
  },
)

test('signing out leaves nothing on the phone but the looks', async () => {
  const storage = memory(new Map([['draft', 'typed']]))
  const store = createSessionStore(storage)
  store.getState().open({ token: 't', person })
  store.getState().prefer({ theme: 'dark', homeUnitId: 'phuong-vung-tau' })
  await store.getState().close()
  expect([...storage.kept.keys()]).toEqual(['preferences'])
  expect(storage.kept.get('preferences')).not.toContain('phuong-vung-tau')
  expect(store.getState()).toMatchObject({
    token: undefined,
    person: undefined,
    preferences: { theme: 'dark', homeUnitId: null },
  })
})

test('an ended session asks again and keeps the person, so that the screen stays', () => {
  const store = createSessionStore(memory())
  store.getState().open({ token: 't', person })
  store.getState().expire('t')
  expect(store.getState()).toMatchObject({ token: undefined, person })
  expect(store.getState().question).toBeDefined()
})

test('an answer to an older token ends nothing', () => {
  const store = createSessionStore(memory())
  store.getState().open({ token: 'new', person })
  store.getState().expire('old')
  expect(store.getState().token).toBe('new')
})

test('a visitor who is not signed in is not asked by a refused call', () => {
  const store = createSessionStore(memory())
  store.getState().expire(undefined)
  expect(store.getState().question).toBeUndefined()
})

test('who asked for a person learns how it ended', async () => {
  const store = createSessionStore(memory())
  const signedIn = store.getState().ask()
  store.getState().open({ token: 't', person })
  expect(await signedIn).toBe(true)
  const refused = store.getState().ask()
  store.getState().settle(false)
  expect(await refused).toBe(false)
})
