import { useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router-dom'
import type { AnswerValue, CaseAnswers } from '../../../contract/rules/forms/definition.ts'
import type { Dossier, DossierSummary } from '../../../contract/schemas/dossier.ts'
import type { Procedure } from '../../../contract/schemas/procedure.ts'
import { useApi } from '../../api/api-context.tsx'
import { useText } from '../../i18n/texts.ts'
import { newId } from '../../lib/new-id.ts'
import { useAskSignIn } from '../../session/session-context.tsx'
import { Button } from '../../ui/button.tsx'
import { BeginSheet, type BeginStep } from './begin-sheet.tsx'
import { dossierTexts } from './texts.ts'
import { keys } from './use-dossiers.ts'

type Given = { [field: string]: AnswerValue }
type Props = {
  procedure: Procedure
  caseAnswers: CaseAnswers
  /** What is known already and nobody should type again. */
  answers?: Given
  /** In place of the usual words. */
  label?: string
}

/** From a procedure to its draft: signing in, an earlier draft, the unit, each only when it has to be asked. */
export function BeginDossierButton({ procedure, caseAnswers, answers, label }: Props) {
  const text = useText(dossierTexts)
  const { step, busy, start, begin, proceed, close } = useBegin(procedure, caseAnswers, answers)
  const sentHere = procedure.units.some(({ mode }) => mode === 'in-app')
  if (unitsFor(procedure).length === 0) return null
  return (
    <>
      <Button kind="primary" busyLabel={busy ? text.beginning : undefined} onClick={() => void start()}>
        {label ?? (sentHere ? text.begin : text.prepare)}
      </Button>
      {step && (
        <BeginSheet
          step={step}
          busy={busy}
          onUnit={begin}
          onContinue={(id) => proceed(id)}
          onNew={begin}
          onClose={close}
        />
      )}
    </>
  )
}

/** At the counter a dossier is handed in on paper; everywhere else it can be got ready here. */
const unitsFor = ({ units }: Procedure) => units.filter(({ mode }) => mode !== 'counter')

function useBegin(procedure: Procedure, caseAnswers: CaseAnswers, answers: Given | undefined) {
  const text = useText(dossierTexts)
  const api = useApi()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const askSignIn = useAskSignIn()
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

  const proceed = (id: string, place = '') => navigate(`/ho-so/${id}/khai${place}`, { replace: step !== undefined })

  async function create(unitId: string) {
    const body = { procedureCode: procedure.code, unitId, caseAnswers }
    const content = JSON.stringify(body)
    if (attempt.current?.content !== content) attempt.current = { content, key: newId() }
    const begun = await api('POST /dossiers', { body }, { idempotencyKey: attempt.current.key })
    attempt.current = undefined
    const dossier = answers ? await withAnswers(begun, answers) : begun
    queries.setQueryData(keys.dossier(dossier.id), dossier)
    void queries.invalidateQueries({ queryKey: keys.lists })
    proceed(dossier.id, '/to-khai')
  }

  /** A draft that could not take them stays a good draft: they are typed then. */
  const withAnswers = (begun: Dossier, known: Given) =>
    api('PATCH /dossiers/{id}', { params: { id: begun.id }, body: { revision: begun.revision, answers: known } }).catch(
      () => begun,
    )

  async function chooseUnit(unitId?: string) {
    const only = unitId ?? (units.length === 1 ? units[0]?.id : undefined)
    if (only === undefined) setStep({ kind: 'unit', units })
    else await create(only)
  }

  const start = () =>
    run(async () => {
      if (!(await askSignIn(text.signInReason))) return
      const draft = await findDraft()
      if (draft) setStep({ kind: 'draft', draft })
      else await chooseUnit()
    })

  async function findDraft(): Promise<DossierSummary | undefined> {
    const { items } = await api('GET /dossiers', { query: { limit: 100 } })
    return items.find(({ status, procedureCode }) => status === 'draft' && procedureCode === procedure.code)
  }

  return {
    step,
    busy,
    start,
    begin: (unitId?: string) => void run(() => chooseUnit(unitId)),
    proceed,
    close: () => setStep(undefined),
  }
}
