import { useState } from 'react'
import type { Unit } from '../../../../contract/schemas/locality.ts'
import { useText } from '../../../i18n/texts.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { Chips } from '../../../ui/chips.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { filterTexts } from './texts.ts'
import { whos, type Narrowed } from './use-list-filter.ts'

type Props = {
  narrowed: Narrowed
  units: readonly Pick<Unit, 'id' | 'name'>[]
  onNarrow: (next: Narrowed) => void
  onClose: () => void
}

const none: Narrowed = { unit: '', who: '' }

/** Chosen first, applied in one step: the address then changes once. */
export function FilterSheet({ narrowed, units, onNarrow, onClose }: Props) {
  const text = useText(filterTexts)
  const [chosen, choose] = useState(narrowed)
  const apply = (next: Narrowed) => {
    const same = next.unit === narrowed.unit && next.who === narrowed.who
    // A changed address closes the sheet by itself.
    if (same) onClose()
    else onNarrow(next)
  }
  const footer = (
    <ActionBar>
      <Button onClick={() => apply(none)}>{text.clear}</Button>
      <Button kind="primary" onClick={() => apply(chosen)}>
        {text.show}
      </Button>
    </ActionBar>
  )
  return (
    <Sheet title={text.title} onClose={onClose} footer={footer}>
      <Chips
        label={text.who}
        options={['' as const, ...whos].map((value) => ({ value, label: text.whos[value] }))}
        value={chosen.who}
        onChange={(who) => choose({ ...chosen, who })}
      />
      <Chips
        label={text.unit}
        hint={text.unitHint}
        options={[{ value: '', label: text.everyUnit }, ...units.map(({ id, name }) => ({ value: id, label: name }))]}
        value={chosen.unit}
        onChange={(unit) => choose({ ...chosen, unit })}
      />
    </Sheet>
  )
}
