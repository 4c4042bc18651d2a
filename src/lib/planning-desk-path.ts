/** The releases of planning data, for editors; the way there from other features. */
export const planningDeskRoot = '/ban-quy-hoach'

export const deskReleasePath = (id: string) => `${planningDeskRoot}/${encodeURIComponent(id)}`
