import type { Translated } from '../../i18n/texts.ts'
import type { vi } from './texts.vi.ts'

export const en: Translated<typeof vi> = {
  setting: 'Shared device at the counter',
  settingHint:
    'For a tablet that many people use in turn. After a minute without a touch it asks, then forgets the last person.',
  share: 'Make this a shared device',
  isShared: 'This is a shared device.',
  unshare: 'No longer shared',
  forgetNow: 'Forget this person now',
  choosePin: 'Choose a number for this device',
  choosePinWhy: 'Six digits. Staff use it to open the demonstration and to end the sharing.',
  pin: 'Number, 6 digits',
  pinAgain: 'The number again',
  pinShape: 'The number has exactly six digits.',
  pinDiffers: 'The two numbers differ.',
  pinNotKept: 'This page was opened without encryption (http), so the number cannot be kept. Open the https address.',
  enterPin: 'The number of this device',
  enterPinWhy: 'This part is for staff.',
  wrongPin: (left: number) => `Not the right number. ${left} tries left.`,
  pinClosed: (time: string) => `Five wrong numbers. Try again after ${time}.`,
  lostPin:
    'Number forgotten: clear the data of this page in the settings of the browser; the device is as new. No dossier is lost, the server has them.',
  open: 'Open',
  save: 'Keep the number',
  busy: 'Checking',
  stillThere: 'Are you still there?',
  soonForgotten: 'Nobody has touched the device for a minute. It is about to forget what you typed and opened.',
  secondsLeft: (seconds: number) => `${seconds} seconds left`,
  dossiersStay: 'Dossiers and drafts on the server are still there when you sign in again.',
  stillHere: 'I am still here',
  forgetting: 'Forgetting the last person',
}
