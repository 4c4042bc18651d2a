import { civilDayOf } from '../../../contract/rules/calendar/civil-day.ts'
import type { RoleGrant } from '../../../contract/schemas/staff-account.ts'

export const today = () => civilDayOf(new Date())

/** The role held on a day; roles stand the newest first. */
export const roleOn = (roles: readonly RoleGrant[], day: string): RoleGrant | undefined =>
  roles.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day))
