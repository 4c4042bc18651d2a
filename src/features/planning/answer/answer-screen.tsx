import { useEffect, type ComponentType } from 'react'
import { Navigate, useParams, useSearchParams } from 'react-router-dom'
import { sayAnswer } from '../../../../contract/rules/planning/say.ts'
import type { PlanningAnswer } from '../../../../contract/schemas/planning-answer.ts'
import { useText } from '../../../i18n/texts.ts'
import { failureOf } from '../../../lib/failure.ts'
import { DataView } from '../../../ui/data-view.tsx'
import { Link } from '../../../ui/link.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { AskFailed } from '../ask-failed.tsx'
import { parcelPath, planningRoot } from '../paths.ts'
import { showLand, useShownLand } from '../shown-land.ts'
import { planningTexts, saidTexts } from '../texts.ts'
import { useParcelAnswer, useRelease } from '../use-planning.ts'
import { AnswerActs } from './answer-acts.tsx'
import { AnswerCard } from './answer-card.tsx'

/** The act that asks the office for a written answer; another feature brings it. */
export type OfficialSlot = ComponentType<{ answer: PlanningAnswer }>

/** `/quy-hoach/thua/ID?ban=RELEASE`: what is planned for one parcel, whole without the map. */
export function ParcelScreen({ official }: { official: OfficialSlot }) {
  const text = useText(planningTexts)
  const words = useText(saidTexts)
  const { parcelId = '' } = useParams()
  const release = useSearchParams()[0].get('ban') ?? undefined
  const query = useParcelAnswer(parcelId, release)
  const { data, error } = query
  const heading = data?.parcel ? sayAnswer(data, words).title : undefined
  return (
    <Screen
      title={text.answer}
      heading={heading}
      back={planningRoot}
      {...(data && { footer: <AnswerActs answer={data} official={official} /> })}
    >
      {release !== undefined && data && <Older answer={data} />}
      {!data && isHeldUp(error) ? (
        <AskFailed error={error} onRetry={() => void query.refetch()} retrying={query.isFetching} />
      ) : (
        <DataView query={query} skeleton={<Skeleton shape="page" />}>
          {(answer) => <Shown answer={answer} />}
        </DataView>
      )}
    </Screen>
  )
}

const isHeldUp = (error: unknown) => ['RATE_LIMITED', 'CONFIRM_PERSON'].includes(failureOf(error).code)

/** `/quy-hoach/cho-nay`: land that no parcel holds. It has no address: going on from elsewhere leads to the search. */
export function HereScreen({ official }: { official: OfficialSlot }) {
  const text = useText(planningTexts)
  const here = useShownLand((state) => state.here)
  if (!here) return <Navigate to={planningRoot} replace />
  return (
    <Screen
      title={text.answer}
      heading={text.here}
      back={planningRoot}
      footer={<AnswerActs answer={here} official={official} />}
    >
      <Shown answer={here} />
    </Screen>
  )
}

function Shown({ answer }: { answer: PlanningAnswer }) {
  const text = useText(planningTexts)
  const unsure = useShownLand(({ unsureOf }) => unsureOf === (answer.parcel?.id ?? 'here'))
  const { data: release } = useRelease()
  useEffect(() => {
    // Where the phone was found stays marked on its own parcel.
    const before = useShownLand.getState().shown
    showLand({ ...(before?.accuracyMetres !== undefined && before), rings: answer.rings })
  }, [answer])
  return (
    <>
      {unsure && <Notice tone="caution">{text.unsurePlace}</Notice>}
      <AnswerCard answer={answer} release={release} />
    </>
  )
}

function Older({ answer: { releaseId, parcel } }: { answer: PlanningAnswer }) {
  const text = useText(planningTexts)
  const { data: current } = useRelease()
  if (!parcel || !current || current.id === releaseId) return null
  return (
    <Notice tone="caution">
      <p>{text.olderRelease}</p>
      <Link to={parcelPath(parcel.id)} replace>
        {text.seeCurrent}
      </Link>
    </Notice>
  )
}
