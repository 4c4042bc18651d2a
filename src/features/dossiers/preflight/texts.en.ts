import type { Translated } from '../../../i18n/texts.ts'
import type { vi } from './texts.vi.ts'

const defects: { [defect: string]: string } = {
  dark: 'dark',
  blurred: 'blurred',
  glare: 'burnt by a lamp',
  'cut-off': 'cut off',
  small: 'too small',
}
const inWords = (detail: string) =>
  detail
    .split(' ')
    .map((defect) => defects[defect] ?? defect)
    .join(', ')

/** What is the matter, and what to do about it. */
const two = (what: string, todo: string) => `${what}\n${todo}`
const asOnPaper = 'Look at the paper again. If it says so, send it as it is.'

export const en: Translated<typeof vi> = {
  title: 'Check of the dossier',
  allGood: 'The app has checked the dossier and found nothing to correct.',
  mustTitle: (n) => `${n} to correct before sending`,
  mayTitle: (n) => `${n} to look at again`,
  mayLead: 'You may send it as it is, but these often bring a dossier back.',
  go: 'Correct this',
  goTo: (what) => `Correct this: ${what}`,
  section: (title, n) => `Form, part “${title}”: ${n} to correct`,
  forClerk: (n) => `The app found ${n} to look at closely.`,
  forClerkNone: 'The app found nothing doubtful.',
  words: {
    'answer-wrong': (name) => two(`${name}: not filled in, or not right`, 'Fill it in again.'),
    'paper-missing': (name) => two(`Missing paper: ${name}`, 'Take a photo of it or choose a file.'),
    'file-infected': (name) =>
      two(`${name}: a file holds malicious code and cannot be used`, 'Take it out and photograph the paper anew.'),
    'uploads-open': () => two('A file is not uploaded yet', 'Wait until it is done, or remove it.'),
    'paper-expired': (name, day) =>
      two(
        `${name}: no longer valid after ${day}`,
        'Ask for a new one and photograph it. If the day was mistyped, correct the day.',
      ),
    'paper-date-unknown': (name, months) =>
      two(
        `${name}: the day of issue is not known`,
        `It is valid for ${months} months from that day only. Enter the day that stands on it.`,
      ),
    'paper-not-needed': (name) =>
      two(
        `${name}: by your answers this paper is not needed`,
        'The file will not be sent. If it has to be, look at your answers about your case again.',
      ),
    'second-side': (name) => two(`${name}: only one side of the card`, 'Photograph the other side too.'),
    'too-many': (name) => two(`${name}: more pages than it usually has`, 'See whether a photo is too much.'),
    twice: (name) => two(`${name}: two photos are the same`, 'See whether a page was taken twice.'),
    'case-open': (_name, n) =>
      two(`${n} question(s) about the case are not answered`, 'The answers tell whether more papers are needed.'),
    'id-birth-year': (name, year) => two(`${name}: the number says born in ${year}, the form another year`, asOnPaper),
    'id-gender': (name, gender) =>
      two(
        `${name}: the number is that of a ${gender === 'male' ? 'man' : 'woman'}, the form says otherwise`,
        asOnPaper,
      ),
    'id-place': (name, code) =>
      two(`${name}: no province has the code ${code} at its beginning`, 'Look at each digit on the card.'),
    'same-number': (name) =>
      two(
        `${name}: the same number as that of somebody else in the form`,
        'Everybody has a number of their own. Look at each card again.',
      ),
    'told-twice': (name) => two(`${name}: not what was said before about the same person`, 'Make both the same.'),
    'differs-from-card': (name) =>
      two(
        `${name}: not what the scanned card says`,
        'Look at the card again. If the card is wrong, send it and tell the staff.',
      ),
    'differs-from-account': (name) =>
      two(
        `${name}: not the name of the account in use`,
        'If you apply for yourself, look at the name again. If the account has a nickname, send it as it is.',
      ),
    'card-expired': (_name, day) =>
      two(
        day ? `The scanned identity card ran out on ${day}` : 'The scanned identity card has run out',
        'The office may ask for a new one. Renew it, or use the electronic one.',
      ),
    'photo-doubtful': (name, detail) =>
      two(`${name}: the photo is ${inWords(detail)}`, 'A clear photo is sent back less often.'),
  },
}
