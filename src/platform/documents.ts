import type { DocumentRequest, ShownDocument } from './platform.ts'

/** For our own viewer: no window is opened, so nothing leaves the app and no pop-up blocker stands in the way. */
export async function showHere(request: DocumentRequest): Promise<{ kind: 'granted'; shown: ShownDocument }> {
  const url = URL.createObjectURL(await request.load())
  return { kind: 'granted', shown: { where: 'here', url, release: () => URL.revokeObjectURL(url) } }
}

/** The bytes in base64, without the "data:" in front. */
export function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}
