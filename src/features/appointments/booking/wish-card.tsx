import { useText } from '../../../i18n/texts.ts'
import { bookingPath, type BookingAsk } from '../../../lib/booking-path.ts'
import { useLocality } from '../../../api/locality.ts'
import { useCatalogue } from '../../../api/catalogue/catalogue-context.tsx'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { appointmentTexts } from '../texts.ts'
import { useWishes } from '../wishes/use-wishes.ts'
import type { Wish } from '../wishes/wishes.ts'
import { bookingTexts } from './texts.ts'
import { useMyUnit } from './use-my-unit.ts'

/** Without a network nothing can be booked; what was wanted can be written down, and says that it is not booked. */
export function WishCard({ wish }: { wish: Wish }) {
  const text = useText(bookingTexts)
  const shared = useText(appointmentTexts)
  const kept = useWishes(({ wishes }) => wishes.find(({ path }) => path === wish.path))
  const keep = useWishes((state) => state.keep)
  const isKept = kept !== undefined && kept.slot?.id === wish.slot?.id
  return (
    <Card title={text.wishTitle} tone="yours">
      <p style={{ marginBottom: 12 }}>{text.wishText}</p>
      {isKept ? (
        <Notice tone="done" live>
          <p>{text.wished}</p>
          <ButtonLink kind="quiet" to="/lich-hen">
            {shared.toMine}
          </ButtonLink>
        </Notice>
      ) : (
        <Button wide onClick={() => keep(wish)}>
          {text.wish}
        </Button>
      )}
    </Card>
  )
}

/** When even the counters could not be read: the wish knows what for and where, as far as the phone does. */
export function WishWithoutTime({ ask }: { ask: BookingAsk }) {
  const text = useText(appointmentTexts)
  const { unitId } = useMyUnit()
  const { data: locality } = useLocality()
  const entry = useCatalogue(({ entries }) => entries?.find(({ code }) => code === ask.procedure))
  const unitName = locality?.units.find(({ id }) => id === (ask.unit ?? unitId))?.name ?? ''
  return <WishCard wish={{ path: bookingPath(ask), name: entry?.plainName ?? text.bookLong, unitName, slot: null }} />
}
