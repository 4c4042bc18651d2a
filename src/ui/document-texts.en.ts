import type { Translated } from '../i18n/texts.ts'
import type { vi } from './document-texts.vi.ts'

export const en: Translated<typeof vi> = {
  openToPrint: 'Open to read and print',
  download: 'Download',
  pdfReady: 'The PDF is ready. Download it to open it with the PDF reader of your device.',
  noPreview: 'This kind of picture cannot be shown here. Download it to open it.',
}
