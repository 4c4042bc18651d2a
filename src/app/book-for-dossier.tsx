import type { Dossier } from '../../contract/schemas/dossier.ts'
import { BookButton } from '../features/appointments/booking/book-button.tsx'

export function BookForDossier({ dossier: { id } }: { dossier: Dossier }) {
  return <BookButton ask={{ dossier: id }} primary={false} />
}
