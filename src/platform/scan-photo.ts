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

type Read = (photo: Blob) => Promise<string>
const ourReader: Read = async (photo) => (await import('./read-code.ts')).readCode(photo)

/** The camera of the device takes a picture of the code, and it is read here: no video, no permission of ours. */
export async function scanPhoto(
  photograph: typeof takePhoto = takePhoto,
  read: Read = ourReader,
): Promise<Answer<{ text: string }>> {
  const answer = await photograph({ onLate: () => undefined })
  if (answer.kind !== 'granted') return answer
  try {
    // A picture without a code was still taken: an empty text is nobody's code.
    return { kind: 'granted', text: (await readByBrowser(answer.photo)) || (await read(answer.photo)) }
  } catch {
    return unavailable
  }
}

/** Quicker where the browser can; what it does not find is looked for by our own reader. */
async function readByBrowser(photo: Blob): Promise<string> {
  const Reader = window.BarcodeDetector
  if (!Reader) return ''
  try {
    const [code] = await new Reader({ formats: ['qr_code'] }).detect(photo)
    return code?.rawValue ?? ''
  } catch {
    return ''
  }
}
