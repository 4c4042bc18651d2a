import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CaseAnswers } from '../../../../contract/rules/forms/definition.ts'
import type { PlatformStorage } from '../../../platform/storage.ts'
import { readCases, readLinks } from './read-kept.ts'

/** As much of a procedure as a list needs to lead back to it, without a network too. */
export type ProcedureLink = { code: string; plainName: string }

/** What a person said about the own case of one procedure, and the papers of that version already at hand (ids). */
export type KeptCase = { code: string; versionId: string; answers: CaseAnswers; ticks: readonly string[] }

export const most = { saved: 60, recent: 10, cases: 30 }

/** What the phone remembers about procedures; newest first in each list. */
export type KeptState = {
  /** False until the phone has been read. */
  ready: boolean
  saved: readonly ProcedureLink[]
  recent: readonly ProcedureLink[]
  cases: readonly KeptCase[]

  toggleSaved: (procedure: ProcedureLink) => void
  noteOpened: (procedure: ProcedureLink) => void
  /** An empty case is forgotten. */
  keepCase: (kept: KeptCase) => void
  /** Empties the memory; what lies on the phone is wiped by who signs out. */
  forget: () => void
}

export type KeptStore = StoreApi<KeptState>

type Part = 'saved' | 'recent' | 'cases'

const keyOf = (part: Part) => `procedures.${part}`

const first = <One extends { code: string }>(one: One, list: readonly One[], limit: number) =>
  [one, ...list.filter(({ code }) => code !== one.code)].slice(0, limit)

const without = <One extends { code: string }>(code: string, list: readonly One[]) =>
  list.filter((one) => one.code !== code)

export function createKeptProcedures(storage: PlatformStorage): KeptStore {
  const store = createStore<KeptState>()((set, get) => {
    /** What is done while the phone is still being read is done to what was read. */
    function change<P extends Part>(part: P, next: (list: KeptState[P]) => KeptState[P]) {
      const apply = () => {
        const list = next(get()[part])
        set({ [part]: list })
        void storage.set(keyOf(part), JSON.stringify(list))
      }
      if (get().ready) apply()
      else void reading.then(apply)
    }
    return {
      ready: false,
      saved: [],
      recent: [],
      cases: [],
      toggleSaved: (one) =>
        change('saved', (list) =>
          list.some(({ code }) => code === one.code) ? without(one.code, list) : first(one, list, most.saved),
        ),
      noteOpened: (one) => change('recent', (list) => first(one, list, most.recent)),
      keepCase: (one) =>
        change('cases', (list) =>
          Object.keys(one.answers).length + one.ticks.length === 0
            ? without(one.code, list)
            : first(one, list, most.cases),
        ),
      forget: () => set({ saved: [], recent: [], cases: [] }),
    }
  })
  const reading = read(storage).then((kept) => store.setState({ ready: true, ...kept }))
  return store
}

async function read(storage: PlatformStorage): Promise<Pick<KeptState, Part>> {
  const [saved, recent, cases] = await Promise.all([
    storage.get(keyOf('saved')),
    storage.get(keyOf('recent')),
    storage.get(keyOf('cases')),
  ])
  return {
    saved: readLinks(saved).slice(0, most.saved),
    recent: readLinks(recent).slice(0, most.recent),
    cases: readCases(cases).slice(0, most.cases),
  }
}
