import type { ReactNode } from 'react'
import type { StoredFile } from '../../../../contract/schemas/dossier.ts'
import { useApi } from '../../../api/api-context.tsx'
import { useOpenDocument } from '../../../platform/use-open-document.ts'
import { DocumentSheet } from '../../../ui/document-sheet.tsx'

/** Opens a stored file: pictures in our own sheet, other documents in the host's viewer where it has one. */
export function useOpenFile(dossierId: string): {
  open: (file: StoredFile) => void
  /** The file that is being fetched. */
  opening: string | undefined
  sheet: ReactNode
} {
  const api = useApi()
  const { open, opening, shown, close } = useOpenDocument()

  function openFile(file: StoredFile) {
    const params = { id: dossierId, fileId: file.id }
    open(file.id, {
      title: file.name,
      mediaType: file.mime,
      link: async () => api.url((await api('POST /dossiers/{id}/files/{fileId}/links', { params })).path),
      load: () => api.file('GET /dossiers/{id}/files/{fileId}', { params }),
    })
  }

  return { open: openFile, opening, sheet: <DocumentSheet shown={shown} onClose={close} /> }
}
