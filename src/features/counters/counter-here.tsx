import { receivingUnit } from '../../../contract/rules/places/receiving-unit.ts'
import type { Locality, Unit } from '../../../contract/schemas/locality.ts'
import type { Procedure } from '../../../contract/schemas/procedure.ts'
import { useReception } from '../../api/reception.ts'
import { useText } from '../../i18n/texts.ts'
import { useSession } from '../../session/session-context.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DataView } from '../../ui/data-view.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useToast } from '../../ui/toast.tsx'
import { CounterCard } from './counter-card.tsx'
import styles from './counters.module.css'
import { counterTexts } from './texts.ts'
import { useProcedureHere } from './use-places.ts'

type Props = { locality: Locality; unit: Unit; asked: Unit; code: string; onChange: () => void }

/** The counter for somebody of this unit, and what one may do next. */
export function CounterHere({ locality, unit, asked, code, onChange }: Props) {
  const text = useText(counterTexts)
  const counters = useReception()
  const procedure = useProcedureHere(code)
  return (
    <>
      <DataView query={counters} skeleton={<Skeleton shape="page" />}>
        {(data) =>
          code === '' ? (
            <CounterCard locality={locality} counters={data} unit={unit} asked={asked} />
          ) : (
            <DataView query={procedure} skeleton={<Skeleton shape="page" />}>
              {(about) => {
                const receiving = receivingUnit(
                  locality.units,
                  about.units.map(({ id }) => id),
                  unit,
                )
                return receiving ? (
                  <CounterCard locality={locality} counters={data} unit={receiving} asked={asked} procedure={about} />
                ) : (
                  <NotHere unit={unit} procedure={about} />
                )
              }}
            </DataView>
          )
        }
      </DataView>
      <div className={styles.acts}>
        {code !== '' && (
          <ButtonLink wide to={`/thu-tuc/${encodeURIComponent(code)}`}>
            {text.seeProcedure}
          </ButtonLink>
        )}
        <div className={styles.change}>
          <Button wide onClick={onChange}>
            {text.change}
          </Button>
        </div>
      </div>
      <Remembered unit={unit} />
    </>
  )
}

function NotHere({ unit, procedure }: { unit: Unit; procedure: Procedure }) {
  const text = useText(counterTexts)
  const names = procedure.units.map(({ name }) => name).join(', ')
  return (
    <Card title={unit.name}>
      <p>{text.notTakenHere}</p>
      <p>{names ? text.takenBy(names) : text.notTakenAnywhere}</p>
    </Card>
  )
}

function Remembered({ unit }: { unit: Unit }) {
  const text = useText(counterTexts)
  const toast = useToast()
  const home = useSession(({ preferences }) => preferences.homeUnitId)
  const prefer = useSession((session) => session.prefer)
  if (home !== unit.id) return null
  const forget = () => {
    prefer({ homeUnitId: null })
    toast(text.forgotten)
  }
  return (
    <div className={styles.remembered}>
      <p className={styles.note}>{text.remembered}</p>
      <Button kind="quiet" onClick={forget}>
        {text.forget}
      </Button>
    </div>
  )
}
