import { createStore, type StoreApi } from 'zustand/vanilla'
import type {
  AnswerValue,
  CaseAnswers,
  CaseQuestion,
  FormDefinition,
} from '../../../../contract/rules/forms/definition.ts'
import { fillIn, settledCases, type Given, type Known } from '../../../../contract/rules/forms/prefill.ts'
import type { DraftStore } from './draft-store.ts'

type Written = { [field: string]: AnswerValue | undefined }

/** The last card that was scanned for somebody: what it filled, and what stood there before, typed or given. */
export type Scan = { facts: Known; filled: Written; before: Written; given: Given }

/** `base` is what is known without cards; a card goes before it. */
export type PrefillState = {
  base: Known
  scans: { [who: string]: Scan }
  known: Known
  /** All that can be known without asking was asked for, and came or will not come. */
  isComplete: boolean
}

export type Prefills = {
  store: StoreApi<PrefillState>
  /** Something became known; it goes before what was known so far, but not before a card. */
  learn: (more: Known) => void
  /** Nothing more will come by itself. */
  complete: () => void
  /** A card was just scanned for somebody: it fills that person's fields. */
  scan: (who: string, facts: Known) => void
  /** Takes the scan back; what was typed after it stays. */
  undo: (who: string) => void
  stop: () => void
}

type Settings = {
  form: FormDefinition | null
  draft: DraftStore
  known: Known
  today: () => string
  /** About the case; the form may settle some of them. */
  questions?: readonly CaseQuestion[]
}

/**
 * Keeps the fields filled that nobody needs to type. All of it lives in memory only: what a card said is gone with the
 * draft, or when the app is closed.
 */
export function createPrefills({ form, draft, known, today, questions = [] }: Settings): Prefills {
  const store = createStore<PrefillState>(() => ({ base: known, scans: {}, known, isComplete: false }))
  let given: Given = {}
  let settledByForm: CaseAnswers = {}
  let settling = false

  function write(answers: Written) {
    settling = true
    for (const [field, value] of Object.entries(answers)) draft.answer(field, value)
    settling = false
  }

  function settle(scanned?: string): Written {
    if (!form || settling) return {}
    const filled = fillIn(form, draft.store.getState().answers, store.getState().known, given, today(), scanned)
    given = filled.given
    write(filled.changes)
    settleCases()
    return filled.changes
  }

  /** What the person answered about the case stands, also against the form: the question is then shown. */
  function settleCases() {
    const { answers, caseAnswers } = draft.store.getState()
    const settled = settledCases(questions, answers)
    for (const [id, answer] of Object.entries(settled)) {
      const now = caseAnswers[id]
      if (now !== answer && (now === undefined || now === settledByForm[id])) draft.answerCase(id, answer)
    }
    settledByForm = settled
  }

  function know(base: Known, scans: PrefillState['scans']) {
    const cards = Object.values(scans).map(({ facts }) => facts)
    store.setState({ base, scans, known: Object.assign({}, base, ...cards) })
  }

  const stop = draft.store.subscribe((now, before) => {
    if (now.answers !== before.answers) settle()
  })
  settle()

  return {
    store,
    stop,
    learn(more) {
      const { base, scans } = store.getState()
      know({ ...base, ...more }, scans)
      settle()
    },
    complete: () => store.setState({ isComplete: true }),
    scan(who, facts) {
      const { base, scans } = store.getState()
      const { answers } = draft.store.getState()
      const givenBefore = given
      know(base, { ...scans, [who]: { facts, filled: {}, before: {}, given: givenBefore } })
      const filled = settle(who)
      const before: Written = {}
      for (const field of Object.keys(filled)) before[field] = answers[field]
      know(base, { ...store.getState().scans, [who]: { facts, filled, before, given: givenBefore } })
    },
    undo(who) {
      const { base, scans } = store.getState()
      const { [who]: scan, ...others } = scans
      if (!scan) return
      know(base, others)
      const { answers } = draft.store.getState()
      const back: Written = {}
      for (const [field, value] of Object.entries(scan.filled)) {
        if (answers[field] === value) back[field] = scan.before[field]
      }
      write(back)
      given = scan.given
      settle()
    },
  }
}
