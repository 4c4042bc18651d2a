import { useState, type ComponentType } from 'react'
import { useApi } from '../../../../api/api-context.tsx'
import { useText } from '../../../../i18n/texts.ts'
import { useOpenDocument } from '../../../../platform/use-open-document.ts'
import { Button } from '../../../../ui/button.tsx'
import { DocumentSheet } from '../../../../ui/document-sheet.tsx'
import { FailureView } from '../../../../ui/failure-view.tsx'
import styles from '../../files/files.module.css'
import { paperTexts } from '../texts.ts'

type Props = { dossierId: string; requirementId: string; name: string }
type SheetProps = Props & { onClose: () => void }

/** What may be done with all pages of a paper together; the sheet is fetched when it is first opened. */
export function PagesOfPaper(props: Props) {
  const { dossierId, requirementId, name } = props
  const text = useText(paperTexts)
  const api = useApi()
  const [Arrange, setArrange] = useState<ComponentType<SheetProps>>()
  const [isOpen, setOpen] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const { open, opening, shown, close } = useOpenDocument()
  const params = { id: dossierId, requirementId }

  async function arrange() {
    setFailure(undefined)
    try {
      const { ArrangeSheet } = await import('./arrange-sheet.tsx')
      setArrange(() => ArrangeSheet)
      setOpen(true)
    } catch {
      setFailure({ code: 'OFFLINE' })
    }
  }

  const openPdf = () =>
    open(requirementId, {
      title: name,
      mediaType: 'application/pdf',
      link: async () =>
        api.url((await api('POST /dossiers/{id}/documents/{requirementId}/pdf/links', { params })).path),
      load: () => api.file('GET /dossiers/{id}/documents/{requirementId}/pdf', { params }, { timeoutMs: 120_000 }),
    })

  return (
    <>
      <div className={styles.choose}>
        <Button kind="quiet" aria-label={text.forPaper(text.arrange, name)} onClick={() => void arrange()}>
          {text.arrange}
        </Button>
        <Button
          kind="quiet"
          aria-label={text.forPaper(text.asPdf, name)}
          busyLabel={opening === undefined ? undefined : text.opening}
          onClick={openPdf}
        >
          {text.asPdf}
        </Button>
      </div>
      {failure !== undefined && <FailureView error={failure} small />}
      {isOpen && Arrange && <Arrange {...props} onClose={() => setOpen(false)} />}
      <DocumentSheet shown={shown} onClose={close} />
    </>
  )
}
