import { useLocality } from '../../api/locality.ts'
import { useSession } from '../../session/session-context.tsx'
import { useLookedAt } from './use-planning.ts'

/** The ward of the last parcel that was looked at, else the one whose counter the person goes to. */
export function useRememberedWard(): string | undefined {
  const [last] = useLookedAt()
  const home = useSession(({ preferences }) => preferences.homeUnitId)
  const { data: locality } = useLocality()
  const { formerWard, ward } = last?.parcel ?? {}
  return formerWard?.code ?? ward?.code ?? locality?.units.find(({ id }) => id === home)?.code ?? undefined
}
