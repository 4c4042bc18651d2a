import type { Translated } from '../../i18n/texts.ts'
import type { vi } from './texts.vi.ts'

export const en: Translated<typeof vi> = {
  title: 'Demonstration',
  intro: 'All people, dossiers and land here are samples. Enter nothing about real people.',
  tours: 'Step by step',
  toursLine: 'About six steps each, with words for the presenter.',
  scenarios: 'Sample situations',
  scenariosLine: 'Press a line: the situation is made, you become the sample person, and the right place opens.',
  groups: { resident: 'A resident’s dossiers', desk: 'At the clerk’s desk', appointments: 'Appointments' },
  training: 'Training list',
  trainingLine: 'Who went through which tour. The list lies on this device only.',
  learner: 'Who is learning',
  addLearner: 'Add a learner',
  learnerName: 'Full name of the staff member',
  nameNeeded: 'Type the name of the learner.',
  nameTaken: 'This name is on the list already.',
  doneOf: (done, all) => `${done} of ${all} tours done`,
  doneOn: (day) => `Done ${day}`,
  remove: (name) => `Take ${name} off the list`,
  copyList: 'Copy the list',
  copied: 'The list was copied.',
  notCopied: 'This device does not allow copying.',
  everything: {
    find: {
      name: 'Find a procedure and its papers',
      line: 'For who does not know which procedure it is',
      steps: {
        say: {
          title: 'Ask as you speak',
          say: 'Say what you need. Without marks or with a slip of spelling it is understood too.',
        },
        results: {
          title: 'Choose from the list',
          say: 'Each line has the everyday name, how long it takes and where to go.',
        },
        page: { title: 'Four answers', say: 'At the top: where, how long, how much, which papers.' },
        cases: { title: 'Only your own papers', say: 'Answer yes or no; what you do not need goes from the list.' },
        life: {
          title: 'By what happens in life',
          say: 'A birth, a death, a new shop: the procedures stand in the order to do them.',
        },
        where: {
          title: 'Which counter',
          say: 'Type the old or new ward. It says which counter receives today and whether it is open.',
        },
      },
    },
    submit: {
      name: 'Submit a birth registration',
      line: 'From the form to sending, with a sample filled in',
      steps: {
        tasks: {
          title: 'Three things to do',
          say: 'The form, the papers, how the result comes. In any order; all of it is kept.',
        },
        card: {
          title: 'Scan the card',
          say: 'The code on the ID card fills in name, birth date and address, and says where each came from.',
        },
        form: {
          title: 'The rest of the form',
          say: 'Only what the card does not know is typed. With large text it asks one question at a time.',
        },
        papers: {
          title: 'Photograph the papers',
          say: 'Blurred, dark or cut off: it says so at once. A lost network is picked up again.',
        },
        result: { title: 'Where the result comes', say: 'In the app, by post or at the counter.' },
        check: { title: 'Checked before sending', say: 'As the clerk would: what is missing, which numbers differ.' },
      },
    },
    follow: {
      name: 'Follow a dossier, send one paper again',
      line: 'A sample dossier that was asked for more',
      steps: {
        turn: { title: 'Which step, whose turn', say: 'The first line says who it waits for: you or the office.' },
        wrong: {
          title: 'What is wrong, and why',
          say: 'All is judged in one pass. Only what has to be done again is shown, with the reason.',
        },
        again: { title: 'Send only that paper', say: 'Photograph that one and send; nothing is filled in again.' },
        list: { title: 'All dossiers in one place', say: 'Those that wait for you stand first.' },
        code: {
          title: 'Look up by code',
          say: 'Without signing in: the code on the slip and the last four digits of the phone.',
        },
        waiting: { title: 'Seen at once', say: 'Next time, what waits for you stands on the first page.' },
      },
    },
    appointment: {
      name: 'Book an appointment',
      line: 'The sample person has one',
      steps: {
        doors: { title: 'Press Book', say: 'Four taps from the first page and nothing typed.' },
        choose: {
          title: 'Choose counter and time',
          say: 'Only free times can be pressed. The two quietest are offered.',
        },
        mine: { title: 'Your ticket', say: 'With a code to scan and the papers to bring. It opens without a network.' },
        counters: { title: 'Where and when', say: 'The hours of each counter, before you go.' },
        board: {
          title: 'How many are before you',
          say: 'Scan at the counter to join the queue; the phone says how many are ahead.',
        },
      },
    },
    planning: {
      name: 'What is planned for a piece of land',
      line: 'Sample data, for information only',
      steps: {
        box: {
          title: 'One box for every way',
          say: 'Sheet and parcel number, street, ward or coordinates, all in one box.',
        },
        here: { title: 'Or where you stand', say: 'On the land, press My location. It says how exact that is.' },
        answer: {
          title: 'An answer in words',
          say: 'Which zone, how many square metres, whether a road takes part of it. Words first, map second.',
        },
        map: { title: 'On the map', say: 'Six layers: construction, traffic, drainage, electricity, lighting, trees.' },
        sure: {
          title: 'To be sure, ask officially',
          say: 'This is for information. For a stamped answer ask officially; the parcel is filled in.',
        },
      },
    },
    desk: {
      name: 'The side of the one-stop staff',
      line: 'Receive a new dossier',
      steps: {
        list: { title: 'What waits for me', say: 'What is due soon stands first.' },
        open: { title: 'Read the dossier', say: 'Form and papers on one page.' },
        judge: { title: 'Judge in one pass', say: 'Every paper at once. What was accepted cannot be returned later.' },
        day: { title: 'Today’s appointments', say: 'Who comes when, for what, with which papers.' },
        queue: { title: 'Call a number', say: 'One large button calls the next person; board and phone say so.' },
      },
    },
  },
  situations: {
    'birth-begun': { name: 'A draft, filled in, without papers', line: 'Birth, the resident’s side' },
    'birth-sent': { name: 'Just sent', line: 'Birth, waits to be received' },
    'birth-asked-again': { name: 'One paper asked again', line: 'Birth, a blurred photo' },
    'birth-late': { name: 'Late, with an apology', line: 'Birth, a new date' },
    'birth-refused': { name: 'Refused, with the reason', line: 'Birth, registered elsewhere' },
    'marital-fee': { name: 'A fee to pay', line: 'Marital status' },
    'marital-finished': { name: 'The result is there', line: 'Marital status' },
    'planning-sent': { name: 'Planning information asked for', line: 'Planning information' },
    'desk-new': { name: 'A new dossier at the desk', line: 'The clerk’s side' },
    'desk-supplied': { name: 'The resident sent a paper again', line: 'The clerk’s side' },
    'counter-visit': { name: 'Somebody is helped at the counter', line: 'The clerk’s side: press the name' },
    booked: { name: 'An appointment is booked', line: 'A resident has an appointment' },
    'full-day': { name: 'A full day', line: 'Booking meets a day without a seat' },
    'wait-list': { name: 'On the waiting list', line: 'A resident waits for a seat' },
  },
  making: 'Making the situation',
  steps: 'Steps',
  begin: 'Begin',
  goOn: (step) => `Go on from step ${step}`,
  position: (step, all) => `Step ${step} of ${all}`,
  back: 'Back',
  next: 'Next',
  finish: 'Finish',
  leave: 'Leave the tour',
  fold: 'Fold',
  unfold: 'Show the words',
  sayThis: 'Words to say',
  guide: 'Presenter’s guide',
  largeText: 'Large text for those who watch',
  finished: (tour) => `You went through “${tour}”.`,
  needsNetwork: 'This tour makes a new situation and needs the network. Finding a procedure and planning work without.',
}
