import { DeskBookingScreen } from '../features/appointments/desk/book/booking-screen.tsx'
import { useVisit } from '../features/dossiers/visit/visit-store.ts'

/** A seat for whoever is being helped at this device, or for anybody else. */
export function DeskBookingRoute() {
  const visit = useVisit((state) => state.visit)
  return <DeskBookingScreen visit={visit} />
}
