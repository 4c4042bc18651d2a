import sharp from 'sharp'
import type { PageView } from '../../../../contract/schemas/paper-pages.ts'
import { fonts, makePdf } from '../../../pdf/document.ts'

type Paper = { title: string; mime: string; bytes: Buffer; view: PageView; sandboxBand: string | undefined }

/** Sharp enough to read and to print, small enough for a portal that takes a few megabytes. */
const longestSide = 2000
const quality = 82
const captionHeight = 34

/** One stored file as a PDF: a PDF stays as it is, a picture fills a page under its caption. */
export async function paperPdf({ title, mime, bytes, view, sandboxBand }: Paper): Promise<Buffer> {
  if (mime === 'application/pdf') return bytes
  const picture = await readable(bytes, view)
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

/**
 * Upright, turned and cut as the person wants it, without what the camera wrote into it; undefined for a kind that
 * cannot be decoded here (HEIC).
 */
async function readable(bytes: Buffer, { turn, cut }: PageView): Promise<Buffer | undefined> {
  try {
    // Sharp turns before it cuts only when they are two passes.
    const upright = await sharp(bytes).rotate().toBuffer()
    const turned = await sharp(upright).rotate(turn).toBuffer({ resolveWithObject: true })
    const part = (percent: number, length: number) => Math.floor((length * percent) / 100)
    const { width, height } = turned.info
    const left = part(cut.left, width)
    const top = part(cut.top, height)
    return await sharp(turned.data)
      .extract({
        left,
        top,
        width: Math.max(1, width - left - part(cut.right, width)),
        height: Math.max(1, height - top - part(cut.bottom, height)),
      })
      .flatten({ background: '#FFFFFF' })
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality })
      .toBuffer()
  } catch {
    return undefined
  }
}
