import { useState } from 'react'
import { CirclePlay, Footprints } from 'lucide-react'
import { useLocation, useNavigate } from 'react-router-dom'
import { scenarios, type ScenarioName } from '../../../contract/rules/demo/scenarios.ts'
import { useText } from '../../i18n/texts.ts'
import { useSession } from '../../session/session-context.tsx'
import { Group } from '../../ui/card.tsx'
import { CheckField } from '../../ui/check-field.tsx'
import { FailureView } from '../../ui/failure-view.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import styles from './demo.module.css'
import { demoTexts } from './texts.ts'
import { tours } from './tours.ts'
import { Training } from './training.tsx'
import { tourPath, usePlay } from './use-tour.ts'

const groups = ['resident', 'desk', 'appointments'] as const

/** What can be shown in a demonstration: tours, situations, and who has learned it. */
export function DemoScreen() {
  const text = useText(demoTexts)
  const { pathname } = useLocation()
  const large = useSession(({ preferences }) => preferences.textSize === 'large')
  const prefer = useSession((state) => state.prefer)
  return (
    <Screen title={text.title} back="/">
      <div className={styles.parts}>
        <Notice>{text.intro}</Notice>
        <CheckField
          label={text.largeText}
          checked={large}
          onChange={(on) => prefer({ textSize: on ? 'large' : 'normal' })}
        />
        <Group title={text.tours}>
          <p className={styles.line}>{text.toursLine}</p>
          <List label={text.tours}>
            {tours.map(({ id }) => (
              <ListRow
                key={id}
                to={tourPath(id)}
                current={pathname === tourPath(id)}
                lead={<Footprints />}
                title={text.everything[id].name}
                lines={text.everything[id].line}
              />
            ))}
          </List>
        </Group>
        <Situations />
        <Training />
      </div>
    </Screen>
  )
}

function Situations() {
  const text = useText(demoTexts)
  const navigate = useNavigate()
  const play = usePlay()
  const [busy, setBusy] = useState<ScenarioName>()
  const [error, setError] = useState<unknown>()

  async function open(name: ScenarioName) {
    if (busy) return
    setBusy(name)
    setError(undefined)
    try {
      navigate((await play(name)).path)
    } catch (failed) {
      setError(failed)
    } finally {
      setBusy(undefined)
    }
  }

  return (
    <Group title={text.scenarios}>
      <p className={styles.line}>{text.scenariosLine}</p>
      {error !== undefined && <FailureView small error={error} />}
      {groups.map((id) => (
        <div key={id} className={styles.parts}>
          <h3 className={styles.small}>{text.groups[id]}</h3>
          <List label={text.groups[id]}>
            {scenarios[id].map((name) => (
              <ListRow
                key={name}
                lead={<CirclePlay />}
                title={text.situations[name].name}
                lines={busy === name ? text.making : text.situations[name].line}
                onPress={() => void open(name)}
              />
            ))}
          </List>
        </div>
      ))}
    </Group>
  )
}
