import { useState } from 'react'
import type { Dossier, Receipt } from '../../../../contract/schemas/dossier.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { usePlatform } from '../../../platform/platform-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useOpenReceipt } from '../files/use-open-paper.tsx'
import { dossierTexts } from '../texts.ts'
import styles from './dossier.module.css'

/** The receipt to keep outside the app: as a picture in the gallery, or as a PDF that the server makes. */
export function KeepReceipt({ dossier, receipt }: { dossier: Dossier; receipt: Receipt }) {
  const text = useText(dossierTexts)
  const format = useFormat()
  const platform = usePlatform()
  const toast = useToast()
  const [saving, setSaving] = useState(false)
  const pdf = useOpenReceipt(dossier.id, `${text.receipt} ${dossier.code}`)

  async function savePicture() {
    setSaving(true)
    try {
      const { receiptPicture } = await import('./receipt-picture.ts')
      const picture = await receiptPicture({
        code: dossier.code,
        head: [dossier.procedureName, dossier.unitName, text.storedAt(format.moment(receipt.storedAt))],
        body: receipt.files.map(
          ({ requirementName, file }, at) =>
            `${at + 1}. ${requirementName}: ${text.pages(file.pages)}, ${format.fileSize(file.bytes)}`,
        ),
      })
      const answer = await platform.saveImage(picture, `${dossier.code}.png`)
      toast(answer.kind === 'granted' ? text.pictureSaved : text.pictureNotSaved)
    } catch {
      toast(text.pictureNotSaved)
    } finally {
      setSaving(false)
    }
  }

  return (
    <div className={styles.acts}>
      <Button busyLabel={saving ? text.savingPicture : undefined} onClick={() => void savePicture()}>
        {text.receiptPicture}
      </Button>
      <Button busyLabel={pdf.opening ? text.openingPdf : undefined} onClick={() => pdf.open()}>
        {text.receiptPdf}
      </Button>
      {pdf.sheet}
    </div>
  )
}
