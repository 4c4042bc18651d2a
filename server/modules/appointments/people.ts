import type { Box } from '../../crypto/box.ts'

/** Everything personal about an appointment, kept as one sealed text. */
export type People = {
  bookedBy: string | null
  /** Who comes; null when it is whoever booked and no name is known. */
  served: string | null
  relation: string | null
  phone: string | null
  priorityId: string | null
}

const place = (id: string) => `appointment:${id}:people`

export const sealPeople = (box: Box, id: string, people: People) => box.seal(place(id), JSON.stringify(people))
export const openPeople = (box: Box, row: { id: string; people_sealed: string }): People =>
  JSON.parse(box.open(place(row.id), row.people_sealed))
