import type { Translated } from '../../../../i18n/texts.ts'
import type { vi } from './texts.vi.ts'

export const en: Translated<typeof vi> = {
  title: 'Dossier brought along',
  tag: 'Not handed in, brought along',
  lead: 'The person has filled in the form and photographed the papers before. You only read it; it is theirs until you take it in.',
  papers: 'Papers photographed before',
  noPapers: 'This procedure needs no papers.',
  notYet: 'Not there yet. The person can add it on their phone.',
  takeIn: 'Take this dossier in',
  leave: 'Not yet',
  says: 'The dossier is made of exactly this, nothing is photographed or typed again. Then you accept it, ask for more or refuse it as any other.',
  confirmed:
    'The person is here, has looked through it, answers for its truth and agrees to the use of the data for this dossier',
  confirmFirst: 'It can be taken in only when the person is here and has confirmed it.',
  taking: 'Taking it in',
  taken: 'The dossier was taken in',
  faults: (n) =>
    `${n} answers of the form are not right yet. The person mends them on their phone, then you try again.`,
}
