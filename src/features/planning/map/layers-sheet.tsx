import { useState } from 'react'
import { Minus, Plus } from 'lucide-react'
import type { PlanStatus, PlanningRelease } from '../../../../contract/schemas/planning-release.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Group } from '../../../ui/card.tsx'
import { Chips } from '../../../ui/chips.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { ToggleChips } from '../../../ui/toggle-chips.tsx'
import { useReleases } from '../use-planning.ts'
import { Legend } from './legend.tsx'
import styles from './map.module.css'
import type { Look, Palette } from './map-view.ts'
import { mapTexts } from './texts.ts'
import { choose } from './use-look.ts'

type Props = {
  look: Look
  release: PlanningRelease
  onClose: () => void
  onMeasure: () => void
  onCompare: (other: PlanningRelease) => void
}

const statuses: readonly PlanStatus[] = ['in-force', 'locally-adjusted', 'consulting', 'expired']
const palettes: readonly Palette[] = ['clear', 'official']

/** What is drawn and how, what it means, and the tools. */
export function LayersSheet({ look, release, onClose, onMeasure, onCompare }: Props) {
  const text = useText(mapTexts)
  return (
    <Sheet title={text.layers} onClose={onClose}>
      <div className={styles.sections}>
        <ToggleChips
          label={text.statuses}
          options={statuses.map((value) => ({ value, label: text.statusNames[value] }))}
          values={look.statuses}
          onChange={(next) => choose({ statuses: next })}
        />
        <Opacity opacity={look.opacity} />
        <Chips
          label={text.palette}
          options={palettes.map((value) => ({ value, label: text.palettes[value] }))}
          value={look.palette}
          onChange={(palette) => choose({ palette })}
        />
        <Legend look={look} classes={release.zoneClasses} />
        <Tools release={release} onMeasure={onMeasure} onCompare={onCompare} />
      </div>
    </Sheet>
  )
}

function Opacity({ opacity }: { opacity: number }) {
  const text = useText(mapTexts)
  const percent = Math.round(opacity * 100)
  const set = (next: number) => choose({ opacity: Math.max(0, Math.min(1, next / 100)) })
  return (
    <Group title={text.opacity}>
      <p role="status">{text.opacityNow(percent)}</p>
      <input
        className={styles.range}
        type="range"
        aria-label={text.opacity}
        min={0}
        max={100}
        step={10}
        value={percent}
        onChange={(event) => set(Number(event.target.value))}
      />
      <div className={styles.acts}>
        <Button icon={<Minus size={20} />} onClick={() => set(percent - 20)} disabled={percent === 0}>
          {text.fainter}
        </Button>
        <Button icon={<Plus size={20} />} onClick={() => set(percent + 20)} disabled={percent === 100}>
          {text.stronger}
        </Button>
      </div>
    </Group>
  )
}

function Tools({ release, onMeasure, onCompare }: Pick<Props, 'release' | 'onMeasure' | 'onCompare'>) {
  const text = useText(mapTexts)
  const [comparing, setComparing] = useState(false)
  const { data } = useReleases(comparing)
  const others = data?.items.filter(({ id }) => id !== release.id) ?? []
  return (
    <Group title={text.tools}>
      <div className={styles.acts}>
        <Button onClick={onMeasure}>{text.measure}</Button>
        <Button onClick={() => setComparing(true)}>{text.compare}</Button>
      </div>
      {comparing && data && others.length === 0 && <Notice live>{text.noOther}</Notice>}
      {others.length > 0 && (
        <List label={text.compareWith}>
          {others.map((other) => (
            <ListRow key={other.id} title={other.name} lines={text.compareWith} onPress={() => onCompare(other)} />
          ))}
        </List>
      )}
    </Group>
  )
}
