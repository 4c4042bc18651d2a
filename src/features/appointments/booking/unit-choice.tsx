import { useState } from 'react'
import { useText } from '../../../i18n/texts.ts'
import { useSession } from '../../../session/session-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { bookingTexts } from './texts.ts'

type Props = {
  units: readonly { id: string; name: string }[]
  unitId: string
  /** Left out: only what the phone remembers changes. */
  onChosen?: (unitId: string) => void
}

/** Changes the office, and remembers it on this phone. */
export function UnitChoice({ units, unitId, onChosen }: Props) {
  const text = useText(bookingTexts)
  const prefer = useSession((state) => state.prefer)
  const [open, setOpen] = useState(false)
  if (units.length < 2) return null
  const choose = (id: string) => {
    setOpen(false)
    prefer({ homeUnitId: id })
    onChosen?.(id)
  }
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)} aria-haspopup="dialog">
        {text.change}
      </Button>
      {open && (
        <Sheet title={text.chooseUnit} onClose={() => setOpen(false)}>
          <List label={text.chooseUnit}>
            {units.map(({ id, name }) => (
              <ListRow key={id} title={name} current={id === unitId} onPress={() => choose(id)} />
            ))}
          </List>
        </Sheet>
      )}
    </>
  )
}
