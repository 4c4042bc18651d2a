import { useState, type ReactNode } from 'react'
import { useApi } from '../../../api/api-context.tsx'
import type { Api } from '../../../api/call.ts'
import { useText } from '../../../i18n/texts.ts'
import { usePlatform } from '../../../platform/platform-context.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { pageTexts } from './texts.ts'

export type PdfRequest = {
  title: string
  /** Below the base path of the API; the host's own viewer reads it from there. */
  path: string
  load: (api: Api) => Promise<Blob>
}

type Shown = { title: string } & ({ url: string; release: () => void } | { error: unknown })

/** Opens a PDF that the server makes: in the host's viewer where it has one, else as a file to download. */
export function usePdf(): { open: (request: PdfRequest) => void; busy: boolean; sheet: ReactNode } {
  const api = useApi()
  const platform = usePlatform()
  const [busy, setBusy] = useState(false)
  const [shown, setShown] = useState<Shown>()

  async function open({ title, path, load }: PdfRequest) {
    if (busy) return
    setBusy(true)
    try {
      const answer = await platform.openDocument({
        title,
        mediaType: 'application/pdf',
        link: async () => api.url(path),
        load: () => load(api),
      })
      if (answer.kind !== 'granted') setShown({ title, error: { code: 'UNEXPECTED' } })
      else if (answer.shown.where === 'here') setShown({ title, ...answer.shown })
    } catch (error) {
      setShown({ title, error })
    } finally {
      setBusy(false)
    }
  }

  function close() {
    if (shown && 'release' in shown) shown.release()
    setShown(undefined)
  }

  return { open: (request) => void open(request), busy, sheet: shown && <PdfSheet shown={shown} onClose={close} /> }
}

function PdfSheet({ shown, onClose }: { shown: Shown; onClose: () => void }) {
  const text = useText(pageTexts)
  return (
    <Sheet title={shown.title} onClose={onClose}>
      {'url' in shown ? (
        <>
          <p>{text.pdfReady}</p>
          <p>
            <a href={shown.url} download={`${shown.title.slice(0, 80)}.pdf`}>
              {text.downloadPdf}
            </a>
          </p>
        </>
      ) : (
        <FailureView error={shown.error} small />
      )}
    </Sheet>
  )
}
