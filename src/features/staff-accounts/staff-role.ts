import type { StaffRole } from '../../../contract/schemas/staff-account.ts'

export type { StaffRole }

/** Spelled out because the contract is imported for its types only; a new role without a place here does not compile. */
const order: { [R in StaffRole]: number } = {
  'one-stop': 1,
  specialist: 2,
  leader: 3,
  auditor: 4,
  editor: 5,
  administrator: 6,
}

const isStaffRole = (text: string): text is StaffRole => text in order

export const staffRoles = Object.keys(order).filter(isStaffRole)
export const staffRoleOf = (text: string) => (isStaffRole(text) ? text : undefined)
