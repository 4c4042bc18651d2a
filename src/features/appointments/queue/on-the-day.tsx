import { useQuery, useQueryClient } from '@tanstack/react-query'
import { civilDayOf } from '../../../../contract/rules/calendar/civil-day.ts'
import type { Appointment } from '../../../../contract/schemas/appointment.ts'
import { useApi } from '../../../api/api-context.tsx'
import { appointmentQuery, keys } from '../use-appointments.ts'
import { LivePlace } from './live-place.tsx'

const everyMs = 15_000

/** What a ticket shows on its day: how to get a number, and then the place in the queue. */
export function OnTheDay({ appointment }: { appointment: Appointment }) {
  const api = useApi()
  const queries = useQueryClient()
  const isToday = appointment.day === civilDayOf(new Date(appointment.now))
  const mayCheckIn = appointment.actions.includes('check-in')
  // The staff may check in: the phone finds out by itself.
  useQuery({ ...appointmentQuery(api, appointment.id), refetchInterval: mayCheckIn ? everyMs : false })
  if (!isToday) return null
  return (
    <LivePlace
      appointmentId={appointment.id}
      isHere={['arrived', 'served', 'no-show'].includes(appointment.status)}
      mayCheckIn={mayCheckIn}
      onCheckedIn={() => void queries.invalidateQueries({ queryKey: keys.one(appointment.id) })}
    />
  )
}
