import { useQuery } from '@tanstack/react-query'
import type { AnswerValue } from '../../contract/rules/forms/definition.ts'
import type { PlanningAnswer } from '../../contract/schemas/planning-answer.ts'
import { useApi } from '../api/api-context.tsx'
import { BeginDossierButton } from '../features/dossiers/begin-dossier-button.tsx'
import { officialProcedure } from '../features/planning/official.ts'
import { parcelPath } from '../features/planning/paths.ts'
import { planningTexts } from '../features/planning/texts.ts'
import { useText } from '../i18n/texts.ts'
import { ButtonLink } from '../ui/button.tsx'

/** Begins the request for a written answer, with the parcel and its place filled in. */
export function AskOfficially({ answer }: { answer: PlanningAnswer }) {
  const text = useText(planningTexts)
  const api = useApi()
  const params = { code: officialProcedure }
  const { data: procedure } = useQuery({
    queryKey: ['procedure', officialProcedure],
    queryFn: ({ signal }) => api('GET /procedures/{code}', { params }, { signal }),
    staleTime: 5 * 60_000,
  })
  if (!procedure || procedure.mode === 'counter' || procedure.nameOnly)
    return (
      <ButtonLink kind="primary" to={`/thu-tuc/${officialProcedure}`}>
        {text.official}
      </ButtonLink>
    )
  return <BeginDossierButton procedure={procedure} caseAnswers={{}} answers={answersOf(answer)} label={text.official} />
}

/** In the words of the form: the ward of today, and the former one that the certificate still names. */
function answersOf({ parcel, releaseId }: PlanningAnswer): { [field: string]: AnswerValue } {
  if (!parcel) return {}
  const { sheet, parcel: number, ward, formerWard, areaSquareMetres, point } = parcel
  const place = formerWard && formerWard.name !== ward.name ? `${ward.name} (${formerWard.name})` : ward.name
  return {
    parcel: { sheet, number, place, areaM2: Math.round(areaSquareMetres * 10) / 10 },
    point: { lon: rounded(point.longitude), lat: rounded(point.latitude) },
    // The procedure has no slot for a picture: its address says which answer and which drawing were looked at.
    seen: parcelPath(parcel.id, releaseId),
  }
}

/** A decimetre. */
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6
