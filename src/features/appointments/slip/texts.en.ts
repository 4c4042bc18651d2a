import type { Translated } from '../../../i18n/texts.ts'
import type { vi } from './texts.vi.ts'

export const en: Translated<typeof vi> = {
  title: 'For people without Zalo',
  why: 'Print the ticket, or send an ordinary message.',
  slip: (code) => `Appointment ${code}`,
  print: (mm) => `Print on ${mm} mm paper`,
  making: 'Making the slip',
  ready: 'The slip is ready. Save it and print it on the roll printer.',
  copyMessage: 'Copy the message',
  messageIs: 'In Vietnamese without marks, one message long:',
  copied: 'Copied. Paste it into a message and send it.',
  notCopied: 'This device does not allow copying. Type the line above.',
}
