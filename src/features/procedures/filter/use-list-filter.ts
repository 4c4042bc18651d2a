import { useSearchParams } from 'react-router-dom'
import type { Audience } from '../../../../contract/schemas/procedure.ts'
import { useLocality } from '../../../api/locality.ts'
import { useSession } from '../../../session/session-context.tsx'

/** For whom one asks; the other kinds of the catalogue are found by words. */
export const whos = ['citizen', 'household-business', 'enterprise'] as const satisfies readonly Audience[]
export type Who = (typeof whos)[number]

export type Narrowed = { unit: string; who: Who | '' }

/** In the address: everywhere, although the person lives somewhere. */
const everywhere = 'all'

/**
 * Unit and audience live in the address, so that going back finds them and a link carries them. Without a unit there
 * the one counts where the person lives.
 */
export function useListFilter(): { narrowed: Narrowed; narrow: (next: Narrowed) => void } {
  const [params, setParams] = useSearchParams()
  const { data: locality } = useLocality()
  const home = useSession(({ preferences }) => preferences.homeUnitId)
  const prefer = useSession((state) => state.prefer)

  const asked = params.get('unit') ?? home ?? ''
  const isUnit = locality?.units.some(({ id, receives }) => receives && id === asked)
  const narrowed = { unit: isUnit ? asked : '', who: whos.find((who) => who === params.get('who')) ?? '' } as const

  const narrow = ({ unit, who }: Narrowed) => {
    if (unit) prefer({ homeUnitId: unit })
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        if (unit || home) next.set('unit', unit || everywhere)
        else next.delete('unit')
        if (who) next.set('who', who)
        else next.delete('who')
        return next
      },
      // The sheet owns the top entry of the history.
      { replace: true },
    )
  }
  return { narrowed, narrow }
}
