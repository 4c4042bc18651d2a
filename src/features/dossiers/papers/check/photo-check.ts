import type { Prepared } from '../shrink-photo.ts'
import type { PhotoDefect } from './check-photo.ts'

/** Fetched with the first photo. What is no photo, or cannot be looked at here, is nobody's fault. */
export async function photoCheck(prepared: Prepared): Promise<PhotoDefect[]> {
  if (!prepared.taken) return []
  try {
    return await (await import('./look-at-photo.ts')).lookAtPhoto(prepared)
  } catch {
    return []
  }
}
