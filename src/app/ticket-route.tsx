import { OnTheDay } from '../features/appointments/queue/on-the-day.tsx'
import { TicketScreen } from '../features/appointments/ticket/ticket-screen.tsx'

/** The ticket of an appointment, with the queue on its day. */
export const TicketRoute = () => <TicketScreen onTheDay={OnTheDay} />
