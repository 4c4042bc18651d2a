import type { Role } from '../../contract/schemas/locality.ts'

/** The sides of the counter; each has its own screens. */
export type Side = 'resident' | 'staff' | 'editor' | 'administrator'

export const sideOf = (role: Role): Side =>
  role === 'resident' || role === 'editor' || role === 'administrator' ? role : 'staff'

const desks = { resident: '/', staff: '/can-bo', editor: '/bien-tap', administrator: '/quan-tri' } as const

/** Where a role begins its work; residents have the home screen. */
export const deskOf = (role: Role) => desks[sideOf(role)]
