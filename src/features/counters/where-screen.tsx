import { useSearchParams } from 'react-router-dom'
import { civilDayOf } from '../../../contract/rules/calendar/civil-day.ts'
import { unitsNow } from '../../../contract/rules/places/unit-at.ts'
import type { Locality, Unit } from '../../../contract/schemas/locality.ts'
import { useLocality } from '../../api/locality.ts'
import { useText } from '../../i18n/texts.ts'
import { classNames } from '../../lib/class-names.ts'
import { useSession } from '../../session/session-context.tsx'
import { DataView } from '../../ui/data-view.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ChoosePlace } from './choose-place.tsx'
import { CounterHere } from './counter-here.tsx'
import styles from './counters.module.css'
import { counterTexts } from './texts.ts'
import { useProcedureHere } from './use-places.ts'

/** `/den-dau?thu-tuc=CODE&don-vi=ID`: a ward of any period, and perhaps a procedure, lead to the counter of today. */
export function WhereScreen() {
  const text = useText(counterTexts)
  const [params] = useSearchParams()
  const code = params.get('thu-tuc') ?? ''
  const locality = useLocality()
  const procedure = useProcedureHere(code)
  const ready = useSession((session) => session.ready)
  return (
    <Screen title={text.title} back={code ? `/thu-tuc/${encodeURIComponent(code)}` : '/'}>
      {procedure.data && <p className={styles.about}>{text.forProcedure(procedure.data.plainName)}</p>}
      <DataView query={locality} skeleton={<Skeleton rows={5} />}>
        {(data) => (ready ? <Place locality={data} code={code} /> : <Skeleton rows={5} />)}
      </DataView>
    </Screen>
  )
}

/** What the address asks for, else what the phone remembers, else a choice. On a tablet the choice stays beside. */
function Place({ locality, code }: { locality: Locality; code: string }) {
  const text = useText(counterTexts)
  const [params, setParams] = useSearchParams()
  const home = useSession(({ preferences }) => preferences.homeUnitId)
  const prefer = useSession((session) => session.prefer)
  const inAddress = params.get('don-vi')
  const askedId = inAddress ?? (params.has('chon') ? null : home)
  const asked = locality.units.find(({ id }) => id === askedId)
  const [now, another] = asked ? unitsNow(locality.units, asked, civilDayOf(new Date())) : []
  const unit = another ? undefined : now

  const go = (change: { 'don-vi': string } | { chon: '1' }) =>
    setParams({ ...(code && { 'thu-tuc': code }), ...change })
  function choose(chosen: Unit, today: Unit) {
    prefer({ homeUnitId: today.id })
    go({ 'don-vi': chosen.id })
  }
  return (
    <div className={styles.panes}>
      <div className={classNames(styles.choice, unit && styles.behind)}>
        {inAddress !== null && !unit && <Notice tone="caution">{text.noUnit}</Notice>}
        <ChoosePlace units={locality.units} current={unit?.id} onChoose={choose} />
      </div>
      {asked && unit && (
        <div className={styles.counter}>
          <CounterHere locality={locality} unit={unit} asked={asked} code={code} onChange={() => go({ chon: '1' })} />
        </div>
      )}
    </div>
  )
}
