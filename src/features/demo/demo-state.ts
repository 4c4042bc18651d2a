import { createStore, useStore, type StoreApi } from 'zustand'
import { parsedJson } from '../../lib/parsed-json.ts'
import { onePer } from '../../lib/one-per.ts'
import type { PlatformStorage } from '../../platform/storage.ts'
import { usePlatform } from '../../platform/platform-context.tsx'

export const tourIds = ['find', 'submit', 'follow', 'appointment', 'planning', 'desk'] as const
export type TourId = (typeof tourIds)[number]

/** A situation that was made for a tour; used again when there is no network to make another. */
export type Made = { path: string; person: string }
export type Learner = {
  name: string
  /** When each tour was gone through, as an instant. */ done: { [T in TourId]?: string }
}

/** Of the device, not of a person: where a demonstration stands, and who went through what. */
type DemoState = {
  ready: boolean
  /** The tour that is being shown; `step` counts from 0. */
  now: { tour: TourId; step: number } | undefined
  /** Where each tour was left. */
  left: { [T in TourId]?: number }
  made: { [T in TourId]?: Made }
  learners: readonly Learner[]
  learner: string | undefined
  show: (tour: TourId, step: number, made?: Made) => void
  leave: () => void
  /** Written down for the learner who is chosen. */
  finish: (at: string) => void
  choose: (learner: string | undefined) => void
  addLearner: (name: string) => void
  removeLearner: (name: string) => void
}

type Kept = Pick<DemoState, 'left' | 'made' | 'learners' | 'learner' | 'now'>

const key = 'demo'
const storeOf = onePer(createDemoState)

export const useDemo = <T>(select: (state: DemoState) => T): T => useStore(storeOf(usePlatform().cache), select)

function createDemoState(cache: PlatformStorage): StoreApi<DemoState> {
  const store = createStore<DemoState>()((set, get) => {
    const change = (next: Partial<Kept>) => {
      set(next)
      const { left, made, learners, learner, now } = get()
      void cache.set(key, JSON.stringify({ left, made, learners, learner, now } satisfies Kept))
    }
    return {
      ready: false,
      now: undefined,
      left: {},
      made: {},
      learners: [],
      learner: undefined,
      show(tour, step, made) {
        const { left, made: before } = get()
        change({
          now: { tour, step },
          left: { ...left, [tour]: step },
          ...(made && { made: { ...before, [tour]: made } }),
        })
      },
      leave: () => change({ now: undefined }),
      finish(at) {
        const { now, left, learner, learners } = get()
        if (!now) return
        const { [now.tour]: _gone, ...others } = left
        const mark = (one: Learner) => (one.name === learner ? { ...one, done: { ...one.done, [now.tour]: at } } : one)
        change({ now: undefined, left: others, learners: learners.map(mark) })
      },
      choose: (learner) => change({ learner }),
      addLearner: (name) => change({ learners: [...get().learners, { name, done: {} }], learner: name }),
      removeLearner(name) {
        const { learners, learner } = get()
        change({
          learners: learners.filter((one) => one.name !== name),
          learner: learner === name ? undefined : learner,
        })
      },
    }
  })
  void cache.get(key).then((text) => store.setState({ ...readKept(text), ready: true }))
  return store
}

function readKept(text: string | undefined): Partial<Kept> {
  const kept = parsedJson(text)
  return isKept(kept) ? kept : {}
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const isKept = (kept: unknown): kept is Kept =>
  isObject(kept) &&
  'left' in kept &&
  isObject(kept.left) &&
  'made' in kept &&
  isObject(kept.made) &&
  'learners' in kept &&
  Array.isArray(kept.learners) &&
  kept.learners.every((one: unknown) => isObject(one) && 'name' in one && 'done' in one && isObject(one.done)) &&
  (!('now' in kept) || isShown(kept.now))

const isShown = (now: unknown) =>
  now === undefined ||
  (isObject(now) &&
    'tour' in now &&
    'step' in now &&
    typeof now.step === 'number' &&
    tourIds.some((id) => id === now.tour))
