import type { AppointmentSummary } from '../../../../contract/schemas/appointment.ts'
import type { StatusTone } from '../../../ui/status-tag.tsx'
import type { DeskWords } from './texts.ts'

type Facts = Pick<AppointmentSummary, 'status' | 'asks' | 'confirmedAt'>
type Said = keyof DeskWords['status']

function saidOf({ status, asks, confirmedAt }: Facts): Said {
  if (status !== 'booked') return status
  if (asks === 'move') return 'closed-slot'
  return confirmedAt === null ? 'booked' : 'confirmed'
}

const tones: Record<Said, StatusTone> = {
  booked: 'neutral',
  confirmed: 'done',
  'closed-slot': 'yours',
  arrived: 'working',
  served: 'done',
  'no-show': 'failed',
  ended: 'neutral',
  cancelled: 'neutral',
  released: 'neutral',
}

/** How an appointment stands, as the desk says it. */
export function deskStatus(text: DeskWords, facts: Facts): { tone: StatusTone; words: string } {
  const said = saidOf(facts)
  return { tone: tones[said], words: text.status[said] }
}
