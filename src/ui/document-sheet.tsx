import { useText } from '../i18n/texts.ts'
import styles from './document-sheet.module.css'
import { documentTexts } from './document-texts.ts'
import { FailureView } from './failure-view.tsx'
import { Sheet } from './sheet.tsx'

type Shown = { title: string; mediaType: string } & ({ url: string } | { error: unknown })
type Props = {
  shown: Shown | undefined
  onClose: () => void
  /** What to do with a file that is neither a picture nor a PDF. */
  ready?: string
}

/** A document that the host has no viewer for: pictures are shown, everything else is offered to be saved. */
export function DocumentSheet({ shown, onClose, ready }: Props) {
  if (!shown) return null
  return (
    <Sheet title={shown.title} onClose={onClose}>
      {'url' in shown ? <Content {...shown} ready={ready} /> : <FailureView error={shown.error} small />}
    </Sheet>
  )
}

const extension = (mediaType: string) => (mediaType === 'application/pdf' ? '.pdf' : '')

type ContentProps = { title: string; mediaType: string; url: string; ready: string | undefined }

function Content({ title, mediaType, url, ready }: ContentProps) {
  const text = useText(documentTexts)
  const isPicture = /^image\/(jpeg|png|webp)$/.test(mediaType)
  const hasExtension = /\.[a-z0-9]{2,4}$/i.test(title)
  return (
    <>
      {isPicture ? (
        <img className={styles.picture} src={url} alt={title} />
      ) : (
        <p>{ready ?? (mediaType === 'application/pdf' ? text.pdfReady : text.noPreview)}</p>
      )}
      <p className={styles.download}>
        <a href={url} download={title.slice(0, 80) + (hasExtension ? '' : extension(mediaType))}>
          {text.download}
        </a>
        {mediaType === 'application/pdf' && navigator.pdfViewerEnabled && (
          <a href={url} target="_blank" rel="noreferrer">
            {text.openToPrint}
          </a>
        )}
      </p>
    </>
  )
}
