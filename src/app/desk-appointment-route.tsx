import { DeskAppointmentScreen } from '../features/appointments/desk/appointment-screen.tsx'
import { lazyScreen } from './lazy-screen.tsx'

/** Few appointments bring a draft. */
const BroughtDossier = lazyScreen(
  () => import('../features/dossiers/staff/brought/brought-dossier.tsx').then(({ BroughtDossier }) => BroughtDossier),
  null,
)

/** An appointment at the desk, with the draft that the person brings along. */
export const DeskAppointmentRoute = () => <DeskAppointmentScreen brought={BroughtDossier} />
