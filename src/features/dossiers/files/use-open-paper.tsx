import type { ReactNode } from 'react'
import type { OfficialPaper } from '../../../../contract/schemas/dossier.ts'
import { useApi } from '../../../api/api-context.tsx'
import { useOpenDocument } from '../../../platform/use-open-document.ts'
import { DocumentSheet } from '../../../ui/document-sheet.tsx'

type Opener<Of> = { open: (of: Of) => void; opening: boolean; sheet: ReactNode }

/** Opens a paper of the one-stop rules as the server prints it. */
export function useOpenPaper(dossierId: string, titleOf: (paper: OfficialPaper) => string): Opener<OfficialPaper> {
  const api = useApi()
  const { open, opening, shown, close } = useOpenDocument()
  function openPaper(paper: OfficialPaper) {
    // The part of the number that follows the code: the code stays out of addresses.
    const params = { id: dossierId, paper: paper.number.split('/').pop() ?? '' }
    open(paper.number, {
      title: titleOf(paper),
      mediaType: 'application/pdf',
      link: async () => api.url((await api('POST /dossiers/{id}/papers/{paper}/links', { params })).path),
      load: () => api.file('GET /dossiers/{id}/papers/{paper}', { params }),
    })
  }
  return { open: openPaper, opening: opening !== undefined, sheet: <DocumentSheet shown={shown} onClose={close} /> }
}

/** Opens the receipt as a page to keep. */
export function useOpenReceipt(dossierId: string, title: string): Opener<void> {
  const api = useApi()
  const { open, opening, shown, close } = useOpenDocument()
  const params = { id: dossierId }
  const openReceipt = () =>
    open('receipt', {
      title,
      mediaType: 'application/pdf',
      link: async () => api.url((await api('POST /dossiers/{id}/receipt/links', { params })).path),
      load: () => api.file('GET /dossiers/{id}/receipt', { params }),
    })
  return { open: openReceipt, opening: opening !== undefined, sheet: <DocumentSheet shown={shown} onClose={close} /> }
}
