import sharp from 'sharp'
import { fonts, makePdf } from '../../../pdf/document.ts'

type Paper = { title: string; mime: string; bytes: Buffer; sandboxBand: string | undefined }

/** Sharp enough to read and to print, small enough for a portal that takes a few megabytes. */
const longestSide = 2000
const quality = 82
const captionHeight = 34

/** One stored file as a PDF: a PDF stays as it is, a picture fills a page under its caption. */
export async function paperPdf({ title, mime, bytes, sandboxBand }: Paper): Promise<Buffer> {
  if (mime === 'application/pdf') return bytes
  const picture = await readable(bytes)
  return makePdf({ title, sandboxBand, margin: 36 }, (pdf) => {
    const { top, bottom, left, right } = pdf.page.margins
    const width = pdf.page.width - left - right
    pdf.font(fonts.bold).fontSize(10).text(title, { width, height: captionHeight, ellipsis: true })
    pdf.font(fonts.regular)
    if (!picture) {
      pdf.moveDown(2).fontSize(11)
      pdf.text('Ảnh này ở dạng không đưa vào PDF được. Bạn gửi kèm chính tệp ảnh đó.', { width })
      return
    }
    const height = pdf.page.height - top - bottom - captionHeight
    pdf.image(picture, left, top + captionHeight, { fit: [width, height], align: 'center', valign: 'center' })
  })
}

/** Upright, without what the camera wrote into it; undefined for a kind that cannot be decoded here (HEIC). */
const readable = (bytes: Buffer): Promise<Buffer | undefined> =>
  sharp(bytes)
    .rotate()
    .flatten({ background: '#FFFFFF' })
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality })
    .toBuffer()
    .catch(() => undefined)
