import type { CounterGroup } from './calendar.ts'

/** The counter group that serves a field of procedures; the one that takes the rest when none names it. */
export function groupOfField<G extends Pick<CounterGroup, 'fieldIds' | 'takesOther'>>(
  groups: readonly G[],
  fieldId: string,
): G | undefined {
  return groups.find((group) => group.fieldIds.indexOf(fieldId) >= 0) ?? groups.find((group) => group.takesOther)
}
