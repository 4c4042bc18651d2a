import type { ReactNode } from 'react'
import { useApi } from '../../../api/api-context.tsx'
import { useOpenDocument } from '../../../platform/use-open-document.ts'
import { DocumentSheet } from '../../../ui/document-sheet.tsx'

// Many photos take the server a while.
const timeoutMs = 120_000

/** Opens all pages of a paper as the one PDF that the server makes of them; `opening` is the paper being made. */
export function useOpenPaperPdf(dossierId: string): {
  open: (requirementId: string, name: string) => void
  opening: string | undefined
  sheet: ReactNode
} {
  const api = useApi()
  const { open, opening, shown, close } = useOpenDocument()

  function openPdf(requirementId: string, name: string) {
    const params = { id: dossierId, requirementId }
    open(requirementId, {
      title: name,
      mediaType: 'application/pdf',
      link: async () =>
        api.url((await api('POST /dossiers/{id}/documents/{requirementId}/pdf/links', { params })).path),
      load: () => api.file('GET /dossiers/{id}/documents/{requirementId}/pdf', { params }, { timeoutMs }),
    })
  }

  return { open: openPdf, opening, sheet: <DocumentSheet shown={shown} onClose={close} /> }
}
