import type { Translated } from '../../../i18n/texts.ts'
import type { vi } from './texts.vi.ts'

export const en: Translated<typeof vi> = {
  filter: 'Filter',
  filtering: (words) => `Filtered: ${words}`,
  title: 'Filter procedures',
  who: 'Who files it',
  whos: {
    '': 'Everybody',
    citizen: 'A citizen',
    'household-business': 'A household business',
    enterprise: 'A company',
  },
  unit: 'Where it is filed',
  unitHint: 'This device remembers your choice.',
  everyUnit: 'Everywhere',
  show: 'Show the result',
  clear: 'No filter',
}
