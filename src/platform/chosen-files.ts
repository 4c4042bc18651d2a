import { askForFiles } from './file-input.ts'
import type { Platform } from './platform.ts'

/** The same inside Zalo and outside. */
export const pickFiles: Platform['pickFiles'] = (request) => askForFiles({ ...request, camera: false })

export const takePhoto: Platform['takePhoto'] = async ({ onLate }) => {
  const late = (photos: File[]) => photos.forEach((photo) => onLate(photo))
  const answer = await askForFiles({ accept: 'image/*', multiple: false, camera: true, onLate: late })
  if (answer.kind !== 'granted') return answer
  const [photo] = answer.files
  return photo ? { kind: 'granted', photo } : { kind: 'refused' }
}
