/** Begins with "mine": it is dropped when the person signs out. */
export const broughtKey = (appointmentId: string) => ['mine', 'brought', appointmentId] as const
