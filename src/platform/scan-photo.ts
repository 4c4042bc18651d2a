import { takePhoto } from './chosen-files.ts'
import { unavailable, type Answer } from './platform.ts'

type Detector = { detect: (image: Blob) => Promise<{ rawValue: string }[]> }
type DetectorClass = new (options: { formats: string[] }) => Detector

declare global {
  interface Window {
    /** Reads codes in pictures; Chrome on Android has it, most others do not. */
    BarcodeDetector?: DetectorClass
  }
}

export const canReadCodes = (): boolean => typeof window.BarcodeDetector === 'function'

/** The camera of the device takes a picture of the code, and the browser reads it: no video, no permission of ours. */
export async function scanPhoto(photograph: typeof takePhoto = takePhoto): Promise<Answer<{ text: string }>> {
  const Reader = window.BarcodeDetector
  if (!Reader) return unavailable
  const answer = await photograph({ onLate: () => undefined })
  if (answer.kind !== 'granted') return answer
  try {
    const [code] = await new Reader({ formats: ['qr_code'] }).detect(answer.photo)
    // A picture without a code was still taken: an empty text is nobody's code.
    return { kind: 'granted', text: code?.rawValue ?? '' }
  } catch {
    return unavailable
  }
}
