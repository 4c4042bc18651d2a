import { useState } from 'react'
import { usePlatform } from './platform-context.tsx'
import type { DocumentRequest } from './platform.ts'

export type OpenedDocument = { title: string; mediaType: string } & (
  { url: string; release: () => void } | { error: unknown }
)

/**
 * Opens a document in the host's viewer where it has one. What has to be shown by us, and what failed, comes back as
 * `shown`; `opening` is the key of the one that is being fetched.
 */
export function useOpenDocument() {
  const platform = usePlatform()
  const [opening, setOpening] = useState<string>()
  const [shown, setShown] = useState<OpenedDocument>()

  async function open(key: string, request: DocumentRequest) {
    if (opening !== undefined) return
    setOpening(key)
    const { title, mediaType } = request
    try {
      const answer = await platform.openDocument(request)
      if (answer.kind !== 'granted') setShown({ title, mediaType, error: { code: 'UNEXPECTED' } })
      else if (answer.shown.where === 'here') setShown({ title, mediaType, ...answer.shown })
    } catch (error) {
      setShown({ title, mediaType, error })
    } finally {
      setOpening(undefined)
    }
  }

  function close() {
    if (shown && 'release' in shown) shown.release()
    setShown(undefined)
  }

  return { open: (key: string, request: DocumentRequest) => void open(key, request), opening, shown, close }
}
