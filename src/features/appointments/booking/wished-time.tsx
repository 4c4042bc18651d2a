import { Heart } from 'lucide-react'
import { civilDayOf } from '../../../../contract/rules/calendar/civil-day.ts'
import type { Slot } from '../../../../contract/schemas/appointment-slot.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { Group } from '../../../ui/card.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { appointmentTexts } from '../texts.ts'
import { whenWords } from '../when.ts'
import { useWishes } from '../wishes/use-wishes.ts'
import { bookingTexts } from './texts.ts'
import { useDaySlots, type Where } from './use-slots.ts'

type Props = { path: string; where: Where; onChoose: (slot: Slot) => void }

/** The time that was wished for without a network, offered first while it can still be had. */
export function WishedTime({ path, where, onChoose }: Props) {
  const wished = useWishes(({ wishes }) => wishes.find((one) => one.path === path)?.slot)
  return wished ? <Wished day={wished.day} id={wished.id} where={where} onChoose={onChoose} /> : null
}

function Wished({ day, id, where, onChoose }: { day: string; id: string } & Omit<Props, 'path'>) {
  const text = useText(bookingTexts)
  const shared = useText(appointmentTexts)
  const format = useFormat()
  const { data } = useDaySlots(where, day)
  const slot = data?.slots.find((one) => one.id === id)
  if (!data || !slot || slot.state !== 'open') return null
  return (
    <Group title={text.wishedTime}>
      <List label={text.wishedTime}>
        <ListRow
          lead={<Heart size={24} />}
          title={whenWords(slot, civilDayOf(new Date(data.now)), shared, format)}
          lines={shared.seatsLeft(slot.seatsLeft)}
          onPress={() => onChoose(slot)}
        />
      </List>
    </Group>
  )
}
