import type { Unit } from '../../../../contract/schemas/locality.ts'
import { useLocality } from '../../../api/locality.ts'
import { useSession } from '../../../session/session-context.tsx'

export type MyUnit = {
  unitId: string | undefined
  /** Nobody said it: the person is told, and can change it. */
  guessed: boolean
  /** Units that receive today. */
  units: readonly Unit[]
}

/** The office a person goes to: the one they chose before, else the first of the list, which they are told. */
export function useMyUnit(): MyUnit {
  const { data } = useLocality()
  const ready = useSession((state) => state.ready)
  const home = useSession(({ preferences }) => preferences.homeUnitId)
  const units = (data?.units ?? []).filter(({ receives, validTo }) => receives && validTo === null)
  if (!ready) return { unitId: undefined, guessed: false, units }
  const own = units.find(({ id }) => id === home)
  return { unitId: (own ?? units[0])?.id, guessed: own === undefined, units }
}
