import { ApiError } from '../../api/api-error.ts'
import { useFormat } from '../../i18n/format.ts'
import { useProblemSentence } from '../../i18n/problem-texts.ts'
import { useText } from '../../i18n/texts.ts'
import { failureOf } from '../../lib/failure.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { FailureView } from '../../ui/failure-view.tsx'
import { Notice } from '../../ui/notice.tsx'
import { appointmentTexts } from './texts.ts'

/** Why a seat was not given, and the way on where there is one. What is free instead stands below it on the screen. */
export function Refusal({ error }: { error: unknown }) {
  const text = useText(appointmentTexts)
  const format = useFormat()
  const sentence = useProblemSentence()
  const { code } = failureOf(error)
  const [item] = error instanceof ApiError ? error.items : []
  switch (code) {
    case 'SLOT_FULL':
    case 'SLOT_PAST':
    case 'DAY_CLOSED':
    case 'HOLD_EXPIRED':
      return (
        <Notice tone="caution" live>
          {sentence(error)}
        </Notice>
      )
    case 'BOOKING_BLOCKED':
      return (
        <Notice tone="failed" live>
          <p>{sentence(error)}</p>
          {item && <p>{text.blockedUntil(format.day(item.name))}</p>}
        </Notice>
      )
    case 'ALREADY_BOOKED':
    case 'DAY_LIMIT':
      return (
        <Notice tone="caution" live>
          <p>{sentence(error)}</p>
          <ButtonLink kind="quiet" to={item ? `/lich-hen/${item.id}` : '/lich-hen'}>
            {item ? text.openBooked : text.toMine}
          </ButtonLink>
        </Notice>
      )
    default:
      return <FailureView error={error} small />
  }
}
