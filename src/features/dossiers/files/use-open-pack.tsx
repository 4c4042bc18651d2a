import type { ReactNode } from 'react'
import { useApi } from '../../../api/api-context.tsx'
import { useOpenDocument } from '../../../platform/use-open-document.ts'
import { DocumentSheet } from '../../../ui/document-sheet.tsx'

// A pack of many photos takes the server a while.
const timeoutMs = 120_000

/** Opens the pack of a dossier, which the server makes each time it is asked. */
export function useOpenPack(
  dossierId: string,
  title: string,
): { open: () => void; opening: boolean; sheet: ReactNode } {
  const api = useApi()
  const { open, opening, shown, close } = useOpenDocument()
  const params = { id: dossierId }
  const openPack = () =>
    open(dossierId, {
      title,
      mediaType: 'application/pdf',
      link: async () => api.url((await api('POST /dossiers/{id}/pack/links', { params })).path),
      load: () => api.file('GET /dossiers/{id}/pack', { params }, { timeoutMs }),
    })
  return { open: openPack, opening: opening !== undefined, sheet: <DocumentSheet shown={shown} onClose={close} /> }
}
