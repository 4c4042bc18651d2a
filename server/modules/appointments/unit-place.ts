import type { Place } from '../../../contract/schemas/appointment-calendar.ts'
import type { LocalityData } from '../locality/load.ts'

/** The unit's own counter; its address only when it is known. */
export function placeOfUnit({ units }: Pick<LocalityData, 'units'>, unitId: string): Place {
  const unit = units.find((one) => one.id === unitId)
  return { name: unit?.counterName ?? unit?.name ?? unitId, address: unit?.address ?? null }
}
