import type { Unit } from '../../../contract/schemas/locality.ts'

/** «Phường 7, 8, 9, Nguyễn An Ninh»: the word for the kind is said once. */
export function joinedNames(names: readonly string[]): string {
  return names
    .map((name, at) => {
      const kind = /^(Phường|Xã) /.exec(name)?.[0]
      const before = names[at - 1]
      return kind && before?.slice(0, kind.length) === kind ? name.slice(kind.length) : name
    })
    .join(', ')
}

/** What a unit was before, wards with numbers first; nothing when it kept its name and stood alone. */
export function formerNames(unit: Unit, units: readonly Unit[]): string[] {
  const former = units.filter(({ id }) => unit.predecessorIds.indexOf(id) >= 0)
  if (former.length === 1 && former[0]?.name === unit.name) return []
  const names = former.map(({ name }) => name)
  const numbered = names.filter((name) => /\d$/.test(name))
  return numbered.concat(names.filter((name) => numbered.indexOf(name) < 0))
}

/** The name inside a sentence: «phường Vũng Tàu». */
export const inSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)
