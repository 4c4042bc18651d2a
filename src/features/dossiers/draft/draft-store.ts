import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AnswerValue } from '../../../../contract/rules/forms/definition.ts'
import type { Dossier } from '../../../../contract/schemas/dossier.ts'
import { failureOf, type FailureCode } from '../../../lib/failure.ts'
import {
  changesSince,
  fieldsInConflict,
  hasChanges,
  noChanges,
  withChanges,
  type Changes,
  type Saved,
} from './draft-changes.ts'

export type SaveState = 'saved' | 'waiting' | 'saving' | 'unsaved'

export type DraftState = Omit<Saved, 'revision'> & {
  save: SaveState
  /** Why it is not on the server yet. */
  problem: FailureCode | undefined
  /** Fields that were changed here and elsewhere at the same time. */
  conflicts: string[]
  /** How often a section, or a question shown alone, was left with faults; from then on it shows them. */
  attempts: { [place: string]: number }
}

type Change = Omit<Saved, 'revision'> & { revision: number }

type Settings = {
  saved: Saved
  /** Typed on this phone in an earlier visit and never sent. */
  kept?: Changes
  save: (change: Change) => Promise<Dossier>
  load: () => Promise<Dossier>
  /** Keeps on the phone what the server does not have; `undefined` when it has everything. */
  keep: (changes: Changes | undefined) => void
  /** Runs something later; the result stops it. */
  later: (run: () => void, ms: number) => () => void
}

export type DraftStore = {
  store: StoreApi<DraftState>
  answer: (field: string, value: AnswerValue | undefined) => void
  answerCase: (question: string, value: boolean) => void
  chooseDelivery: (delivery: Pick<Saved, 'resultChannel' | 'postTo'>) => void
  /** The day that stands on a paper. */
  datePaper: (requirementId: string, day: string) => void
  /** Sends what is not sent yet; true when the server has everything. */
  flush: () => Promise<boolean>
  /** A newer copy came from the server by another way. */
  receive: (dossier: Dossier) => void
  revision: () => number
  showFaults: (place: string) => void
  forgetConflicts: () => void
  stop: () => void
}

const quietMs = 1500
const nextTryMs = 15_000
const rebases = 3
const passing: readonly FailureCode[] = ['OFFLINE', 'TIMEOUT', 'BUSY', 'INTERNAL', 'RATE_LIMITED']

export function createDraftStore({ saved, kept, save, load, keep, later }: Settings): DraftStore {
  let base = saved
  let changes = kept ?? noChanges
  let inFlight: Promise<boolean> | undefined
  let stopTimer: () => void = () => undefined

  const store = createStore<DraftState>(() => ({
    ...withChanges(base, changes),
    save: hasChanges(changes) ? 'waiting' : 'saved',
    problem: undefined,
    conflicts: [],
    attempts: {},
  }))
  if (hasChanges(changes)) wait(quietMs)

  function wait(ms: number) {
    stopTimer()
    stopTimer = later(() => void flush(), ms)
  }

  function change(next: Changes) {
    changes = next
    store.setState({ ...withChanges(base, changes), save: inFlight ? 'saving' : 'waiting' })
    wait(quietMs)
  }

  function rebase(fresh: Saved) {
    const conflicts = fieldsInConflict(base, fresh, changes)
    base = fresh
    store.setState(({ conflicts: earlier }) => ({
      ...withChanges(base, changes),
      conflicts: [...new Set([...earlier, ...conflicts])],
    }))
  }

  async function flush(): Promise<boolean> {
    stopTimer()
    while (inFlight) await inFlight
    if (!hasChanges(changes)) return true
    inFlight = send(rebases)
    const done = await inFlight
    inFlight = undefined
    if (done && hasChanges(changes)) wait(quietMs)
    return done && !hasChanges(changes)
  }

  async function send(triesLeft: number): Promise<boolean> {
    const sent = changes
    keep(sent)
    store.setState({ save: 'saving', problem: undefined })
    try {
      const answer = await save({ ...withChanges(base, sent), revision: base.revision })
      base = answer
      changes = changesSince(sent, changes)
      keep(hasChanges(changes) ? changes : undefined)
      store.setState({ save: hasChanges(changes) ? 'waiting' : 'saved' })
      return true
    } catch (error) {
      return mend(failureOf(error).code, triesLeft)
    }
  }

  async function mend(code: FailureCode, triesLeft: number): Promise<boolean> {
    if (code === 'STALE' && triesLeft > 0) {
      const fresh = await load().catch(() => undefined)
      if (fresh) {
        rebase(fresh)
        return send(triesLeft - 1)
      }
    }
    store.setState({ save: 'unsaved', problem: code })
    if (passing.includes(code)) wait(nextTryMs)
    return false
  }

  return {
    store,
    answer: (field, value) => change({ ...changes, answers: { ...changes.answers, [field]: value } }),
    answerCase: (question, value) => change({ ...changes, caseAnswers: { ...changes.caseAnswers, [question]: value } }),
    chooseDelivery: (delivery) => change({ ...changes, ...delivery }),
    datePaper: (requirementId, day) =>
      change({ ...changes, paperDates: { ...changes.paperDates, [requirementId]: day } }),
    flush,
    receive(dossier) {
      if (!inFlight && dossier.revision > base.revision) rebase(dossier)
    },
    revision: () => base.revision,
    showFaults: (place) =>
      store.setState(({ attempts }) => ({ attempts: { ...attempts, [place]: (attempts[place] ?? 0) + 1 } })),
    forgetConflicts: () => store.setState({ conflicts: [] }),
    stop: () => stopTimer(),
  }
}
