import { createStore, type StoreApi } from 'zustand/vanilla'
import { bookingRoot } from '../../../lib/booking-path.ts'
import type { PlatformStorage } from '../../../platform/storage.ts'
import { parsedJson } from '../../../lib/parsed-json.ts'

/** What somebody would have booked if there had been a network. Never shown as booked. */
export type Wish = {
  /** The booking screen that it came from, which books it. */
  path: string
  name: string
  unitName: string
  slot: { id: string; day: string; from: string; to: string } | null
}

export type WishState = {
  wishes: readonly Wish[]
  /** One wish for one matter: a newer one takes its place. */
  keep: (wish: Wish) => void
  drop: (path: string) => void
  /** Empties the memory; what lies on the phone is wiped by who signs out. */
  forget: () => void
  /** Writes again what was wiped when a session ended under a person who then came back. */
  rewrite: () => void
}

export type WishStore = StoreApi<WishState>

const key = 'appointments.wishes'
const most = 10

export function createWishes(storage: PlatformStorage): WishStore {
  const store = createStore<WishState>()((set, get) => {
    const change = (next: (wishes: readonly Wish[]) => readonly Wish[]) =>
      void reading.then(() => {
        set({ wishes: next(get().wishes).slice(0, most) })
        void storage.set(key, JSON.stringify(get().wishes))
      })
    const without = (path: string, wishes: readonly Wish[]) => wishes.filter((one) => one.path !== path)
    return {
      wishes: [],
      keep: (wish) => change((wishes) => [wish, ...without(wish.path, wishes)]),
      drop: (path) => change((wishes) => without(path, wishes)),
      forget: () => set({ wishes: [] }),
      rewrite: () => change((wishes) => wishes),
    }
  })
  const reading = storage.get(key).then((text) => store.setState({ wishes: readWishes(text) }))
  return store
}

/** What was kept may be of another version of the app, or broken: rows that are not ours are left out. */
export function readWishes(text: string | undefined): Wish[] {
  const kept = parsedJson(text)
  return Array.isArray(kept) ? kept.filter(isWish).slice(0, most) : []
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isWish = (value: unknown): value is Wish =>
  isRecord(value) &&
  typeof value['path'] === 'string' &&
  value['path'].startsWith(bookingRoot) &&
  typeof value['name'] === 'string' &&
  typeof value['unitName'] === 'string' &&
  (value['slot'] === null || isTime(value['slot']))

const isTime = (value: unknown): boolean =>
  isRecord(value) && ['id', 'day', 'from', 'to'].every((member) => typeof value[member] === 'string')
