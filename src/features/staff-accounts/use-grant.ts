import { useState } from 'react'
import { isCivilDay } from '../../../contract/rules/calendar/civil-day.ts'
import { staffRoleOf, type StaffRole } from './staff-role.ts'

export type GrantDraft = { role: string; unitId: string; validFrom: string; validTo: string }
type Fault = 'roleMissing' | 'unitMissing' | 'validFromMissing' | 'validToWrong'

/** What is typed of a role, and the role once it is whole. */
export function useGrant(unitId: string, today: string) {
  const [draft, setDraft] = useState<GrantDraft>({ role: '', unitId, validFrom: today, validTo: '' })
  const { validFrom, validTo } = draft
  const role: StaffRole | undefined = staffRoleOf(draft.role)
  const faults: { [K in keyof GrantDraft]?: Fault } = {
    ...(!role && { role: 'roleMissing' }),
    ...(!draft.unitId && { unitId: 'unitMissing' }),
    ...(!isCivilDay(validFrom) && { validFrom: 'validFromMissing' }),
    ...(validTo !== '' && (!isCivilDay(validTo) || validTo < validFrom) && { validTo: 'validToWrong' }),
  }
  const whole = role !== undefined && Object.keys(faults).length === 0
  const grant = whole ? { role, unitId: draft.unitId, validFrom, validTo: validTo || null } : undefined
  return { draft, setDraft, faults, grant }
}

export type Grant = ReturnType<typeof useGrant>
