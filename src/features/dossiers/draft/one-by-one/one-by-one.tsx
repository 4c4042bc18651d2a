import { Navigate, useSearchParams } from 'react-router-dom'
import { draftPath, useDraftParts } from '../draft-context.tsx'
import { QuestionScreen } from './question-screen.tsx'
import { ReviewScreen, SectionReview } from './review-screen.tsx'
import { cardsAt, firstStep, questionsOf, settledFrom, stepPath } from './steps.ts'
import { useSituation, type Page } from './use-situation.ts'

type Props = Page & { question: string | undefined; view: 'question' | 'review' }

/** A section in large letters: each question is a screen of its own, and each has its address. */
export function OneByOne({ question, view, ...page }: Props) {
  const { dossier } = useDraftParts()
  const [search] = useSearchParams()
  const situation = useSituation(page)
  const field = questionsOf(situation).find(({ id }) => id === question)
  if (!field) {
    if (question === undefined && search.get('ve') !== null) return <SectionReview situation={situation} />
    const first = firstStep(situation)
    return <Navigate to={draftPath(dossier.id, first ? stepPath(situation, first) : '')} replace />
  }
  const { id } = field
  const empty = settledFrom(id, situation).length === 0 && cardsAt(id, situation).length === 0
  // The key makes a new screen of each, so that the focus goes to its title.
  return view === 'review' && !empty ? (
    <ReviewScreen key={`${id}/`} from={field} situation={situation} />
  ) : (
    <QuestionScreen key={id} field={field} situation={situation} />
  )
}
