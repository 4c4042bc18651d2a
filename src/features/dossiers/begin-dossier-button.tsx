import type { CaseAnswers } from '../../../contract/rules/forms/definition.ts'
import type { Procedure } from '../../../contract/schemas/procedure.ts'
import { useApi } from '../../api/api-context.tsx'
import { useText } from '../../i18n/texts.ts'
import { useAskSignIn } from '../../session/session-context.tsx'
import { BeginButton } from './begin-button.tsx'
import { dossierTexts } from './texts.ts'
import { unitsFor, useBegin, type Beginning, type GivenAnswers } from './use-begin.ts'

type Props = {
  procedure: Procedure
  caseAnswers: CaseAnswers
  /** What is known already and nobody should type again. */
  answers?: GivenAnswers
  /** In place of the usual words. */
  label?: string
}

/** A dossier of one's own. */
export function BeginDossierButton({ procedure, caseAnswers, answers, label }: Props) {
  const text = useText(dossierTexts)
  const api = useApi()
  const askSignIn = useAskSignIn()
  const own: Beginning = {
    enter: () => askSignIn(text.signInReason),
    list: async () => (await api('GET /dossiers', { query: { limit: 100 } })).items,
    create: (body, idempotencyKey) => api('POST /dossiers', { body }, { idempotencyKey }),
  }
  const begin = useBegin(procedure, caseAnswers, own, answers)
  const sentHere = procedure.units.some(({ mode }) => mode === 'in-app')
  if (unitsFor(procedure).length === 0) return null
  return <BeginButton begin={begin} label={label ?? (sentHere ? text.begin : text.prepare)} />
}
