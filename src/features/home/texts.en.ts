import type { Translated } from '../../i18n/texts.ts'
import type { vi } from './texts.vi.ts'

export const en: Translated<typeof vi> = {
  appName: 'Một Cửa Vũng Tàu',
  welcome: 'What do you need to get done?',
  search: 'Find a procedure',
  searchHint: 'For example: khai sinh',
  account: 'Account and settings',
  doors: 'Sections',
  procedures: 'Procedures',
  proceduresLine: 'Which papers, how long',
  dossiers: 'My dossiers',
  dossiersLine: 'See how far they are',
  book: 'Book an appointment',
  bookLine: 'Choose a time, wait less',
  desks: { staff: 'Staff desk', editor: 'Editing procedures', administrator: 'Staff accounts' },
  planning: 'Planning',
  planningLine: 'What land is planned for',
  deskLine: 'For the staff',
}
