import type { ReactNode } from 'react'
import { useApi } from '../../../api/api-context.tsx'
import type { Api } from '../../../api/call.ts'
import { useOpenDocument } from '../../../platform/use-open-document.ts'
import { DocumentSheet } from '../../../ui/document-sheet.tsx'

export type PdfRequest = {
  title: string
  /** Below the base path of the API; the host's own viewer reads it from there. */
  path: string
  load: (api: Api) => Promise<Blob>
}

/** Opens a public PDF that the server makes: in the host's viewer where it has one, else as a file to save. */
export function usePdf(): { open: (request: PdfRequest) => void; busy: boolean; sheet: ReactNode } {
  const api = useApi()
  const { open, opening, shown, close } = useOpenDocument()
  const openPdf = ({ title, path, load }: PdfRequest) =>
    open(path, { title, mediaType: 'application/pdf', link: async () => api.url(path), load: () => load(api) })
  return { open: openPdf, busy: opening !== undefined, sheet: <DocumentSheet shown={shown} onClose={close} /> }
}
