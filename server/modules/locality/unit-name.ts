import type { Unit } from '../../../contract/schemas/locality.ts'

/** What a unit is called; nothing for an id that the locality does not know. */
export const unitNameOf = (
  { units }: { units: readonly Pick<Unit, 'id' | 'name'>[] },
  id: string,
): string | undefined => units.find((unit) => unit.id === id)?.name
