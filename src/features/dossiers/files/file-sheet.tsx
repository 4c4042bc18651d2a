import type { StoredFile } from '../../../../contract/schemas/dossier.ts'
import { useText } from '../../../i18n/texts.ts'
import { FailureView } from '../../../ui/failure-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { paperTexts } from '../papers/texts.ts'
import styles from './files.module.css'

export type OpenFile = { file: StoredFile } & ({ url: string; release: () => void } | { error: unknown })

export function FileSheet({ shown, onClose }: { shown: OpenFile; onClose: () => void }) {
  return (
    <Sheet title={shown.file.name} onClose={onClose}>
      {'url' in shown ? <Content file={shown.file} url={shown.url} /> : <FailureView error={shown.error} small />}
    </Sheet>
  )
}

function Content({ file, url }: { file: StoredFile; url: string }) {
  const text = useText(paperTexts)
  const isPicture = /^image\/(jpeg|png|webp)$/.test(file.mime)
  return (
    <>
      {isPicture ? (
        <img className={styles.picture} src={url} alt={file.name} />
      ) : (
        <p>{file.mime === 'application/pdf' ? text.pdfReady : text.noPreview}</p>
      )}
      <p className={styles.download}>
        <a href={url} download={file.name}>
          {text.download}
        </a>
      </p>
    </>
  )
}
