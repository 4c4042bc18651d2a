import type { Translated } from '../../../i18n/texts.ts'
import type { vi } from './texts.vi.ts'

export const en: Translated<typeof vi> = {
  title: 'Result',
  question: 'How do you want to get the result?',
  channel: {
    electronic: 'Electronic copy',
    counter: 'At the one-stop counter',
    post: 'By post',
  },
  hint: {
    electronic: 'See and download it in the app as soon as it is there',
    counter: (unit) => `Go to ${unit} with your identity paper`,
    post: 'The post brings it to your door and takes its charge from the recipient',
  },
  how: 'How',
  part: { name: 'Recipient', phone: 'Phone of the recipient', address: 'Address' },
  fromForm: 'from the form',
  postFee:
    'The post takes its charge on delivery; we take nothing and do not know the amount. Ask the post if you need to know.',
  incomplete: 'Not enough for the post yet',
  partsLeft: (n) => `${n} to fill in`,
  noAddress: 'No address given yet.',
  noAddressForStaff: 'The applicant has given no address. Ask before sending.',
  change: 'Change how you get the result',
  until: 'You can change this until there is a result.',
  save: 'Save',
  saving: 'Saving',
  opening: 'Opening',
  leave: 'Leave it',
  changed: 'Changed how you get the result',
  resultTitle: 'Result',
  documentNumber: 'Document number',
  signedAt: 'Signed',
  deliveredVia: 'Handed over',
  postCode: 'Postal item number',
  followPost: 'With this number the post tells you where the result is.',
  openResult: 'Open the result',
}
