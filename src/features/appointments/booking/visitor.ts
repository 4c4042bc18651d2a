import type { NewAppointment } from '../../../../contract/schemas/appointment.ts'

/** Who comes to the counter, as far as the person has said it. */
export type Visitor = {
  forOther: boolean
  /** Of who books, where the account has none. */
  myName: string
  servedName: string
  relation: string
  priorityId: string
}

export const nobodyElse: Visitor = { forOther: false, myName: '', servedName: '', relation: '', priorityId: '' }

export const isComplete = ({ forOther, servedName }: Visitor): boolean => !forOther || servedName.trim() !== ''

export function visitorBody(visitor: Visitor): Pick<NewAppointment, 'name' | 'served' | 'priorityId'> {
  const { forOther, priorityId } = visitor
  const name = visitor.myName.trim()
  const served = visitor.servedName.trim()
  return {
    ...(name !== '' && { name }),
    ...(forOther && served !== '' && { served: { name: served, relation: visitor.relation || null } }),
    ...(priorityId !== '' && { priorityId }),
  }
}
