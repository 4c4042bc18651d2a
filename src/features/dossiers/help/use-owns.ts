import type { Dossier } from '../../../../contract/schemas/dossier.ts'
import { useSession } from '../../../session/session-context.tsx'

/** A resident who sees a dossier and does not help with it is its owner. */
export function useOwns({ helping }: Pick<Dossier, 'helping'>): boolean {
  const isResident = useSession(({ person }) => person?.role === 'resident')
  return isResident && helping === null
}
