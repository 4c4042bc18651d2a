import { useNavigate } from 'react-router-dom'
import { parseCorners } from '../../../contract/rules/planning/parse-corners.ts'
import type { PlanningFound } from '../../../contract/schemas/planning-question.ts'
import { useText } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AskFailed } from './ask-failed.tsx'
import { goTo, NoParcel } from './locate.tsx'
import { LookedAt } from './looked-at.tsx'
import { ParcelRow } from './parcel-row.tsx'
import { cornersPath, mapPath } from './paths.ts'
import styles from './planning.module.css'
import { showLand, takePasted } from './shown-land.ts'
import { planningTexts } from './texts.ts'
import { useAskAt, useSearch } from './use-planning.ts'
import { useRememberedWard } from './use-remembered-ward.ts'

/** What the server made of the words in the box. */
export function Found({ query, waiting }: { query: string; waiting: boolean }) {
  const search = useSearch(query, useRememberedWard())
  const { data, error, isFetching } = search
  if (error)
    return (
      <div className={styles.found}>
        <AskFailed error={error} onRetry={() => void search.refetch()} retrying={isFetching} />
        <LookedAt />
      </div>
    )
  if (!data || waiting) return <div className={styles.found}>{query.length > 1 && <Skeleton rows={2} />}</div>
  return (
    <div className={styles.found}>
      <Results found={data} query={query} />
    </div>
  )
}

function Results({ found, query }: { found: PlanningFound; query: string }) {
  const text = useText(planningTexts)
  const { understood, parcels, places, point, more } = found
  if (understood === 'nothing') return <Notice live>{text.notUnderstood}</Notice>
  if (understood === 'corners')
    return (
      <List label={text.found}>
        <CornersRow query={query} />
      </List>
    )
  if (point) return <AtPoint point={point} />
  if (parcels.length === 0 && places.length === 0) return <Notice live>{text.nothingFound}</Notice>
  return (
    <div role="status">
      {parcels.length > 1 && <p className={styles.help}>{text.several}</p>}
      <List label={text.found}>
        {parcels.map((parcel) => (
          <ParcelRow key={parcel.id} parcel={parcel} />
        ))}
        {places.map((place) => (
          <PlaceRow key={`${place.kind} ${place.name}`} place={place} />
        ))}
      </List>
      {more && <p className={styles.help}>{text.more}</p>}
    </div>
  )
}

/** Corners are compared with the certificate in a form of their own. */
function CornersRow({ query }: { query: string }) {
  const text = useText(planningTexts)
  const navigate = useNavigate()
  const open = () => {
    takePasted(query)
    navigate(cornersPath)
  }
  return <ListRow title={text.corners} lines={text.pasted(parseCorners(query).corners.length)} onPress={open} />
}

function PlaceRow({ place: { kind, name, point, bounds } }: { place: PlanningFound['places'][number] }) {
  const text = useText(planningTexts)
  const navigate = useNavigate()
  const open = () => {
    showLand({ rings: [], point, bounds })
    navigate(mapPath)
  }
  return <ListRow title={name} lines={`${text.kinds[kind]} · ${text.onMap}`} onPress={open} />
}

/** Coordinates name a place exactly: the answer is one tap away. */
function AtPoint({ point }: { point: { longitude: number; latitude: number } }) {
  const text = useText(planningTexts)
  const navigate = useNavigate()
  const asking = useAskAt()
  // Not a callback of the mutation: what was found changes the remembered ward, and this part is drawn anew before it runs.
  const look = async () => {
    const found = await asking.mutateAsync({ from: 'map', ...point }).catch(() => undefined)
    if (found) goTo(found, navigate)
  }
  return (
    <>
      <Button kind="primary" wide onClick={() => void look()} busyLabel={asking.isPending ? text.asking : undefined}>
        {text.lookHere}
      </Button>
      {asking.error && <AskFailed error={asking.error} />}
      {asking.data && <NoParcel found={asking.data} />}
    </>
  )
}
