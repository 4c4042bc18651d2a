import { createSendFile } from '../../src/api/uploads.ts'

export type Sent = { token: string; dossierId: string; requirementId: string }

/** Runs in a page: sends the file that its input holds, as the app does. */
export async function sendChosenFile(baseUrl: string, { token, dossierId, requirementId }: Sent): Promise<void> {
  const file = document.querySelector('input')?.files?.[0]
  if (!file) throw new Error('No file was chosen.')
  const send = createSendFile({
    url: (address) => baseUrl + address,
    headers: () => ({ authorization: `Bearer ${token}` }),
  })
  await send({
    file,
    target: { dossierId, requirementId, fileName: file.name },
    onUrl: () => undefined,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  })
}
