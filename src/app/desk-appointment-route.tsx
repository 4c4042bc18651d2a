import { DeskAppointmentScreen } from '../features/appointments/desk/appointment-screen.tsx'
import { BroughtDossier } from '../features/dossiers/staff/brought/brought-dossier.tsx'

/** An appointment at the desk, with the draft that the person brings along. */
export const DeskAppointmentRoute = () => <DeskAppointmentScreen brought={BroughtDossier} />
