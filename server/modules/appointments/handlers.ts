import type { Services } from '../../services.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { appointmentHandlers } from './appointment-handlers.ts'
import { carriedHandlers } from './carried.ts'
import { counterHandlers } from './counter-handlers.ts'
import { appointmentDeskHandlers } from './desk-handlers.ts'
import { holdHandlers } from './hold-handlers.ts'
import { createShowAppointments } from './show.ts'
import { waitHandlers } from './wait-handlers.ts'

export function appointmentsHandlers(services: Services, catalogue: Catalogue) {
  const show = createShowAppointments(services, catalogue)
  return {
    ...counterHandlers(services),
    ...holdHandlers(services),
    ...appointmentHandlers(services, catalogue, show),
    ...waitHandlers(services),
    ...appointmentDeskHandlers(services, catalogue, show),
    ...carriedHandlers(services, catalogue),
  }
}
