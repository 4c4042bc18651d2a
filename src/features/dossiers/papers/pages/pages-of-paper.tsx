import { useState, type ComponentType } from 'react'
import { useText } from '../../../../i18n/texts.ts'
import { Button } from '../../../../ui/button.tsx'
import { FailureView } from '../../../../ui/failure-view.tsx'
import styles from '../../files/files.module.css'
import { useOpenPaperPdf } from '../../files/use-open-paper-pdf.tsx'
import { paperTexts } from '../texts.ts'

type Props = { dossierId: string; requirementId: string; name: string }
type SheetProps = Props & { onClose: () => void }

/** What may be done with all pages of a paper together; the sheet is fetched when it is first opened. */
export function PagesOfPaper(props: Props) {
  const { dossierId, requirementId, name } = props
  const text = useText(paperTexts)
  const [Arrange, setArrange] = useState<ComponentType<SheetProps>>()
  const [isOpen, setOpen] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const { open, opening, sheet } = useOpenPaperPdf(dossierId)

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
          onClick={() => open(requirementId, name)}
        >
          {text.asPdf}
        </Button>
      </div>
      {failure !== undefined && <FailureView error={failure} small />}
      {isOpen && Arrange && <Arrange {...props} onClose={() => setOpen(false)} />}
      {sheet}
    </>
  )
}
