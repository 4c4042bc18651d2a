import { useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router-dom'
import type { Input } from '../../../contract/endpoints.ts'
import type { AnswerValue, CaseAnswers } from '../../../contract/rules/forms/definition.ts'
import type { Dossier, DossierSummary } from '../../../contract/schemas/dossier.ts'
import type { Procedure } from '../../../contract/schemas/procedure.ts'
import { useApi } from '../../api/api-context.tsx'
import { newId } from '../../lib/new-id.ts'
import type { BeginStep } from './begin-sheet.tsx'
import { keys } from './use-dossiers.ts'

export type GivenAnswers = { [field: string]: AnswerValue }

/** For whom a dossier is begun decides how: for oneself, or for somebody at the counter. */
export type Beginning = {
  /** Somebody is signed in, or it is not begun. */
  enter: () => Promise<boolean>
  /** Where an earlier draft would be. */
  list: () => Promise<readonly DossierSummary[]>
  create: (body: Input<'POST /dossiers'>['body'], idempotencyKey: string) => Promise<Dossier>
  /** Makes an earlier draft one's own to work on, where that is not so already. */
  resume?: (id: string) => Promise<unknown>
}

/** At the counter a dossier is handed in on paper; everywhere else it can be got ready here. */
export const unitsFor = ({ units }: Procedure) => units.filter(({ mode }) => mode !== 'counter')

/** From a procedure to its draft: signing in, an earlier draft, the unit, each only when it has to be asked. */
export function useBegin(
  procedure: Procedure,
  caseAnswers: CaseAnswers,
  { enter, list, create, resume }: Beginning,
  answers?: GivenAnswers,
) {
  const api = useApi()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [step, setStep] = useState<BeginStep>()
  const [busy, setBusy] = useState(false)
  // A tap that is repeated because the answer was lost carries the same key: one draft, not two.
  const attempt = useRef<{ content: string; key: string }>()
  const units = unitsFor(procedure)

  /** Runs one step at a time; a failure is shown with its sentence and loses nothing. */
  async function run(work: () => Promise<void>) {
    if (busy) return
    setBusy(true)
    try {
      await work()
    } catch (error) {
      setStep({ kind: 'failed', error })
    }
    setBusy(false)
  }

  const goTo = (id: string, place = '') => navigate(`/ho-so/${id}/khai${place}`, { replace: step !== undefined })

  async function begin(unitId: string) {
    const body = { procedureCode: procedure.code, unitId, caseAnswers }
    const content = JSON.stringify(body)
    if (attempt.current?.content !== content) attempt.current = { content, key: newId() }
    const begun = await create(body, attempt.current.key)
    attempt.current = undefined
    const dossier = answers ? await withAnswers(begun, answers) : begun
    queries.setQueryData(keys.dossier(dossier.id), dossier)
    void queries.invalidateQueries({ queryKey: keys.lists })
    goTo(dossier.id, '/to-khai')
  }

  /** A draft that could not take them stays a good draft: they are typed then. */
  const withAnswers = (begun: Dossier, known: GivenAnswers) =>
    api('PATCH /dossiers/{id}', { params: { id: begun.id }, body: { revision: begun.revision, answers: known } }).catch(
      () => begun,
    )

  async function chooseUnit(unitId?: string) {
    const only = unitId ?? (units.length === 1 ? units[0]?.id : undefined)
    if (only === undefined) setStep({ kind: 'unit', units })
    else await begin(only)
  }

  const start = () =>
    run(async () => {
      if (!(await enter())) return
      const draft = (await list()).find(
        ({ status, procedureCode }) => status === 'draft' && procedureCode === procedure.code,
      )
      if (draft) setStep({ kind: 'draft', draft })
      else await chooseUnit()
    })

  return {
    step,
    busy,
    start: () => void start(),
    begin: (unitId?: string) => void run(() => chooseUnit(unitId)),
    proceed: (id: string) =>
      void run(async () => {
        await resume?.(id)
        goTo(id)
      }),
    close: () => setStep(undefined),
  }
}
