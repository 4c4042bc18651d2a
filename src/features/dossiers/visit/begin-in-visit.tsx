import type { CaseAnswers } from '../../../../contract/rules/forms/definition.ts'
import { shortName } from '../../../../contract/rules/identity/short-name.ts'
import type { Procedure } from '../../../../contract/schemas/procedure.ts'
import { useApi } from '../../../api/api-context.tsx'
import { useText } from '../../../i18n/texts.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { BeginButton } from '../begin-button.tsx'
import { unitsFor, useBegin, type Beginning } from '../use-begin.ts'
import { visitTexts } from './texts.ts'
import { useMayHelp, useVisit } from './visit-store.ts'

type Props = { procedure: Procedure; caseAnswers: CaseAnswers }

/** For staff, on the page of a procedure: a dossier for whoever is being helped, or first whose card it is. */
export function BeginInVisit({ procedure, caseAnswers }: Props) {
  const text = useText(visitTexts)
  const visit = useVisit((state) => state.visit)
  const mayHelp = useMayHelp()
  if (!mayHelp || unitsFor(procedure).length === 0) return null
  return visit ? (
    <BeginFor visit={visit} procedure={procedure} caseAnswers={caseAnswers} />
  ) : (
    <ButtonLink kind="primary" to={`/quay/giup?thu-tuc=${procedure.code}`}>
      {text.title}
    </ButtonLink>
  )
}

function BeginFor({ visit: { id, name }, procedure, caseAnswers }: Props & { visit: { id: string; name: string } }) {
  const text = useText(visitTexts)
  const api = useApi()
  const workOn = useVisit((state) => state.workOn)
  const params = { id }
  const theirs: Beginning = {
    enter: async () => true,
    list: async () => (await api('GET /visits/{id}', { params })).dossiers,
    create: async (body, idempotencyKey) => {
      const dossier = await api('POST /visits/{id}/dossiers', { params, body }, { idempotencyKey })
      workOn(dossier.id)
      return dossier
    },
    resume: async (dossierId) => {
      await api('POST /visits/{id}/dossiers/{dossierId}', { params: { id, dossierId } })
      workOn(dossierId)
    },
  }
  return <BeginButton begin={useBegin(procedure, caseAnswers, theirs)} label={text.begin(shortName(name))} />
}
