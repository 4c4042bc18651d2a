import type { Translated } from '../../i18n/texts.ts'
import type { vi } from './texts.vi.ts'

export const en: Translated<typeof vi> = {
  scan: 'Scan the code of a poster',
  notOurs:
    'This code leads to none of our procedures. Try the code of a poster at the one-stop counter, or type a name.',
  refused: 'Nothing was scanned because the camera may not be used. Typing a name works too.',
  unavailable: 'This device cannot scan here. Typing a name works too.',
}
