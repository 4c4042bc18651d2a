import { useSearchParams } from 'react-router-dom'
import { BookingScreen } from '../features/appointments/booking/booking-screen.tsx'
import { WhatForScreen } from '../features/appointments/booking/what-for-screen.tsx'
import { useKept, useRecent } from '../features/procedures/kept/use-kept.ts'
import { bookingRoot, isAbout, readBooking } from '../lib/booking-path.ts'
import { Panes } from './two-panes.tsx'

/** What for, then when; what the phone remembers about procedures comes from their own feature. */
export function BookingRoute() {
  const [params] = useSearchParams()
  const recent = useRecent()
  const cases = useKept((state) => state.cases)
  const ask = readBooking(params)
  const caseOf = (code: string) => cases.find((one) => one.code === code)
  const { procedure, dossier, group, moves, hold } = ask
  const subject = [procedure, dossier, group, moves, hold].join(' ')
  return (
    <Panes
      root={bookingRoot}
      picture="boat"
      list={<WhatForScreen recent={recent} ask={ask} />}
      detail={isAbout(ask) ? <BookingScreen key={subject} ask={ask} caseOf={caseOf} /> : null}
    />
  )
}
