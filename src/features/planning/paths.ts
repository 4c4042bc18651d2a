export const planningRoot = '/quy-hoach'

/** Carries the parcel and the release, never a place. */
export const parcelPath = (parcelId: string, release?: string) =>
  `${planningRoot}/thua/${encodeURIComponent(parcelId)}` + (release ? `?ban=${encodeURIComponent(release)}` : '')

export const herePath = `${planningRoot}/cho-nay`
export const cornersPath = `${planningRoot}/goc`
export const mapPath = `${planningRoot}/ban-do`
