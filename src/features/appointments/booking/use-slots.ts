import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { CivilDay } from '../../../../contract/rules/calendar/civil-day.ts'
import type { SlotOffer } from '../../../../contract/schemas/appointment-slot.ts'
import { useApi } from '../../../api/api-context.tsx'

export type Where = { unitId: string; groupId: string }

const slotKeys = {
  offers: ({ unitId, groupId }: Where) => ['mine', 'slots', unitId, groupId, 'offers'] as const,
  days: ({ unitId, groupId }: Where) => ['mine', 'slots', unitId, groupId, 'days'] as const,
  day: ({ unitId, groupId }: Where, day: CivilDay) => ['mine', 'slots', unitId, groupId, 'day', day] as const,
}

// What is free changes with every booking: what was read before is shown and read again.
const alwaysNew = { staleTime: 0 } as const

export function useOffers(where: Where) {
  const api = useApi()
  return useQuery({
    queryKey: slotKeys.offers(where),
    queryFn: ({ signal }) =>
      api('GET /units/{unitId}/counters/{groupId}/offers', { params: where, query: {} }, { signal }),
    ...alwaysNew,
  })
}

export function useDays(where: Where) {
  const api = useApi()
  return useQuery({
    queryKey: slotKeys.days(where),
    queryFn: ({ signal }) => api('GET /units/{unitId}/counters/{groupId}/days', { params: where }, { signal }),
    ...alwaysNew,
  })
}

export function useDaySlots(where: Where, day: CivilDay) {
  const api = useApi()
  return useQuery({
    queryKey: slotKeys.day(where, day),
    queryFn: ({ signal }) =>
      api('GET /units/{unitId}/counters/{groupId}/days/{day}', { params: { ...where, day } }, { signal }),
    ...alwaysNew,
  })
}

/** After a refusal: what is free now takes the place of the old page, and the rest is read again. */
export function useFresh() {
  const queries = useQueryClient()
  return ({ unitId, groupId }: Where, offers: readonly SlotOffer[]) => {
    const key = slotKeys.offers({ unitId, groupId })
    if (offers.length > 0)
      queries.setQueryData<{ now: string; offers: readonly SlotOffer[] }>(
        key,
        (before) => before && { ...before, offers },
      )
    void queries.invalidateQueries({ queryKey: ['mine', 'slots', unitId, groupId] })
  }
}
