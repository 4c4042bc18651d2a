import { CalendarPlus } from 'lucide-react'
import { useText } from '../../../i18n/texts.ts'
import { bookingPath, type BookingAsk } from '../../../lib/booking-path.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { appointmentTexts } from '../texts.ts'

/** From another screen to the times of what it shows. */
export function BookButton({ ask, primary }: { ask: BookingAsk; primary: boolean }) {
  const text = useText(appointmentTexts)
  return (
    <ButtonLink kind={primary ? 'primary' : 'secondary'} icon={<CalendarPlus size={20} />} to={bookingPath(ask)}>
      {text.book}
    </ButtonLink>
  )
}
