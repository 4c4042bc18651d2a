import type { Translated } from '../../../i18n/texts.ts'
import type { vi } from './texts.vi.ts'

export const en: Translated<typeof vi> = {
  cancel: 'Cancel the dossier',
  cancelText: 'It is not accepted yet, so it is cancelled at once. To try again, submit a new dossier.',
  withdraw: 'Withdraw the dossier',
  withdrawText: 'Staff look at it and agree. Once withdrawn it cannot be brought back.',
  whyOptional: 'Reason',
  keepIt: 'Keep the dossier',
  cancelled: 'The dossier was cancelled',
  withdrawalAsked: 'The withdrawal was asked for',
  rateTitle: 'How were you served',
  rateText: 'Each dossier is rated once. Staff do not see who rated; it helps to serve better.',
  stars: ['Very dissatisfied', 'Dissatisfied', 'Neither', 'Satisfied', 'Very satisfied'].join('\n'),
  rateWords: 'Anything you want to add',
  rate: 'Send the rating',
  rateMissing: 'Choose one first.',
  rated: (word) => `Your rating: ${word.toLowerCase()}. Thank you.`,
  comesBack:
    'What was sent online are copies, so there is nothing to fetch. You get a confirmation that says how paper originals and money paid come back.',
  withdrawn:
    'The dossier has been withdrawn. What was sent online are copies, you have the originals. Fetch paper left at the counter there; for money paid ask there and bring the receipt.',
}
