import type { Translated } from '../../../i18n/texts.ts'
import type { vi } from './texts.vi.ts'

export const en: Translated<typeof vi> = {
  title: 'Saved and seen',
  saved: 'Saved procedures',
  recent: 'Recently seen',
  all: 'Saved and seen',
  nothingSaved: 'You have saved nothing yet. Open a procedure and press Save; it will stand here.',
  nothing: 'Nothing here yet. Procedures that you open or save show up, on this device.',
  find: 'Find a procedure',
}
