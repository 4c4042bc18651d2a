import type { ReceivingCounter, Reception } from '../../../contract/schemas/reception.ts'
import type { Unit } from '../../../contract/schemas/locality.ts'
import type { LocalityData } from '../locality/schema.ts'

type Facts = Pick<LocalityData, 'units' | 'calendar' | 'hours' | 'reception'>

/** The counters of every unit that receives people, with the usual hours where a unit has none of its own. */
export function receptionFor({ units, calendar, hours, reception }: Facts): Reception {
  return {
    calendar,
    sameDayCutOff: hours.reception.sameDayCutOff,
    hoursUnconfirmed: hours.unconfirmed,
    acrossWards: reception.acrossWards,
    otherDesks: reception.otherDesks,
    counters: units.filter((unit) => unit.receives).map((unit) => counterOf(unit, hours.weekly, reception)),
  }
}

/** A unit's own hours come first, so that the first period that holds a day is the right one. */
function counterOf(
  { id, validFrom, validTo }: Unit,
  weekly: ReceivingCounter['hours'][number]['weekly'],
  known: Facts['reception'],
) {
  const own = known.counters[id]
  return {
    unitId: id,
    hours: [...(own?.hours ?? []), { validFrom, validTo, weekly, source: null }],
    quietHours: own?.quietHours ?? null,
    oaId: own?.oaId ?? null,
  }
}
