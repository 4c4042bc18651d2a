import type { Translated } from '../../../i18n/texts.ts'
import type { vi } from './texts.vi.ts'

export const en: Translated<typeof vi> = {
  title: 'Look up a dossier',
  intro:
    'Enter the code on the receipt or the appointment slip, and the last four digits of the identity number or of the phone number stated in the form. No sign-in is needed.',
  code: 'Dossier code or temporary code',
  codeHint: 'For example TẠM-7K2M-9XQA. Marks and dashes may be left out.',
  codeMissing: 'The code is missing.',
  lastFour: 'Last four digits',
  lastFourHint: 'Of the identity number, or of the phone number, as in the form.',
  lastFourMissing: 'All four digits are needed.',
  find: 'Show the dossier',
  finding: 'Looking',
  notFound:
    'No dossier fits both the code and the four digits. Check the two fields above, or ask the counter that received it.',
  tooOften:
    'This code has just been looked up many times. To keep the dossier private, wait about half an hour and try again, or sign in to see it.',
  another: 'Look up another',
  steps: 'Progress',
  unit: 'Received by',
  submittedAt: 'Submitted at',
  whole: 'Names and papers are not shown here. Whoever submitted it signs in to see everything.',
}
