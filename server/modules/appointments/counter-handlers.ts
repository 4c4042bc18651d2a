import { isCivilDay, civilDayOf } from '../../../contract/rules/calendar/civil-day.ts'
import type { CounterGroup } from '../../../contract/rules/appointments/calendar.ts'
import type { CounterService } from '../../../contract/schemas/appointment-slot.ts'
import type { Handlers } from '../../http/mount.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import { unitNameOf } from '../locality/unit-name.ts'
import { readCalendar } from './calendars.ts'
import { bookingDays, daySlots, slotOffers } from './free-slots.ts'
import { placeOfUnit } from './unit-place.ts'
import { usualTimeOf } from './usual-time.ts'

type Mine =
  | 'GET /units/{unitId}/counters'
  | 'GET /units/{unitId}/counters/{groupId}/days'
  | 'GET /units/{unitId}/counters/{groupId}/days/{day}'
  | 'GET /units/{unitId}/counters/{groupId}/offers'

/** What is free: read by anybody. */
export function counterHandlers(services: Services): Pick<Handlers, Mine> {
  const { db, locality, environment } = services
  return {
    async 'GET /units/{unitId}/counters'({ params }, { now }) {
      const { calendar } = await readCalendar(db, params.unitId)
      return {
        unitId: params.unitId,
        unitName: unitNameOf(locality, params.unitId) ?? params.unitId,
        place: placeOfUnit(locality, params.unitId),
        now: now.toISOString(),
        today: civilDayOf(now),
        services: calendar.groups.map(serviceOf),
        rules: calendar.rules,
        unconfirmed: calendar.unconfirmed,
        sample: environment.mode === 'sandbox',
      }
    },
    async 'GET /units/{unitId}/counters/{groupId}/days'({ params }, { now }) {
      return { today: civilDayOf(now), now: now.toISOString(), days: await bookingDays(services, params, now) }
    },
    async 'GET /units/{unitId}/counters/{groupId}/days/{day}'({ params }, { now }) {
      if (!isCivilDay(params.day)) return refuse('NOT_FOUND')
      return { now: now.toISOString(), ...(await daySlots(services, params, params.day, now)) }
    },
    async 'GET /units/{unitId}/counters/{groupId}/offers'({ params, query }, { caller, now }) {
      const usual = query.usual ?? (caller && (await usualTimeOf(db, caller.personId)))
      return { now: now.toISOString(), offers: await slotOffers(services, params, usual, now) }
    },
  }
}

const serviceOf = (group: CounterGroup): CounterService => ({
  id: group.id,
  letter: group.letter,
  name: group.name,
  description: group.description,
  fieldIds: group.fieldIds,
  takesOther: group.takesOther,
  serviceMinutes: group.serviceMinutes,
  counterNames: group.counterNames,
})
