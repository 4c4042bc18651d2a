import type { Translated } from '../i18n/texts.ts'
import type { vi } from './texts.vi.ts'

export const en: Translated<typeof vi> = {
  home: 'Home',
  dossiers: 'Dossiers',
  appointments: 'Appointments',
  planning: 'Planning',
  desk: 'Staff desk',
  counter: 'Counter',
  editing: 'Editing',
  accounts: 'Accounts',
  screenNotLoaded: 'This screen could not be loaded; the network may be weak. What you saved is safe.',
  screenBroken: 'This screen failed. What you saved is safe; try to open it again.',
  retry: 'Try again',
  nothingChosen: 'Choose a line of the list at the left.',
}
