import type { Translated } from '../i18n/texts.ts'
import type { vi } from './texts.vi.ts'

export const en: Translated<typeof vi> = {
  back: 'Back',
  loading: 'Loading',
  retry: 'Try again',
  retrying: 'Trying again',
  counterPhone: 'Phone of the one-stop counter',
  requestId: 'Request code',
  oldData: (when) => `You see what was stored at ${when}; it could not be refreshed.`,
  close: 'Close',
  optional: '(optional)',
  errorCount: (count) => (count === 1 ? '1 place to correct' : `${count} places to correct`),
  progress: (done, total) => `${done} of ${total}`,
  day: 'Day',
  month: 'Month',
  year: 'Year',
  choose: 'Choose',
  clearSearch: 'Clear the search',
  mainNavigation: 'Main sections',
  yes: 'Yes',
  no: 'No',
  errorPrefix: 'To correct:',
  copied: 'Copied',
  copy: 'Copy',
}
