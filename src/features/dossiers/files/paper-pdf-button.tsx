import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { paperTexts } from '../papers/texts.ts'
import styles from './files.module.css'
import { useOpenPaperPdf } from './use-open-paper-pdf.tsx'

type Props = { dossierId: string; requirementId: string; name: string }

/** All pages of a paper as one PDF, to read and to print. */
export function PaperPdfButton({ dossierId, requirementId, name }: Props) {
  const text = useText(paperTexts)
  const { open, opening, sheet } = useOpenPaperPdf(dossierId)
  return (
    <>
      <p className={styles.choose}>
        <Button
          aria-label={text.forPaper(text.asPdf, name)}
          busyLabel={opening === undefined ? undefined : text.opening}
          onClick={() => open(requirementId, name)}
        >
          {text.asPdf}
        </Button>
      </p>
      {sheet}
    </>
  )
}
