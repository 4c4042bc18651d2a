import type { Static } from 'typebox'
import { noteRepeated, type Note } from './faults.ts'
import type { PeopleFile } from './schema.ts'

/** Staff work for a unit that exists; residents for none. */
export function checkPeople(people: Static<typeof PeopleFile>, units: ReadonlySet<string>, note: Note) {
  noteRepeated(
    people.map((person) => person.id),
    (index) => `/${index}/id`,
    note,
  )
  people.forEach(({ role, unitId }, index) => {
    if (role === 'resident' && unitId !== undefined) note(`/${index}/unitId`, 'a resident works for no unit')
    if (role !== 'resident' && unitId === undefined) note(`/${index}`, `a person of role ${role} needs a unitId`)
    if (unitId !== undefined && !units.has(unitId)) note(`/${index}/unitId`, `there is no unit «${unitId}»`)
  })
}
