import { useState, type ReactNode } from 'react'
import type { StoredFile } from '../../../../contract/schemas/dossier.ts'
import { useApi } from '../../../api/api-context.tsx'
import { usePlatform } from '../../../platform/platform-context.tsx'
import { FileSheet, type OpenFile } from './file-sheet.tsx'

/** Opens a stored file: pictures in our own sheet, other documents in the host's viewer where it has one. */
export function useOpenFile(dossierId: string): {
  open: (file: StoredFile) => void
  /** The file that is being fetched. */
  opening: string | undefined
  sheet: ReactNode
} {
  const api = useApi()
  const platform = usePlatform()
  const [opening, setOpening] = useState<string>()
  const [shown, setShown] = useState<OpenFile>()

  async function open(file: StoredFile) {
    if (opening) return
    setOpening(file.id)
    const params = { id: dossierId, fileId: file.id }
    try {
      const answer = await platform.openDocument({
        title: file.name,
        mediaType: file.mime,
        link: async () => api.url((await api('POST /dossiers/{id}/files/{fileId}/links', { params })).path),
        load: () => api.file('GET /dossiers/{id}/files/{fileId}', { params }),
      })
      if (answer.kind === 'granted' && answer.shown.where === 'here')
        setShown({ file, url: answer.shown.url, release: answer.shown.release })
      else if (answer.kind !== 'granted') setShown({ file, error: { code: 'UNEXPECTED' } })
    } catch (error) {
      setShown({ file, error })
    } finally {
      setOpening(undefined)
    }
  }

  function close() {
    if (shown && 'release' in shown) shown.release()
    setShown(undefined)
  }

  return { open: (file) => void open(file), opening, sheet: shown && <FileSheet shown={shown} onClose={close} /> }
}
