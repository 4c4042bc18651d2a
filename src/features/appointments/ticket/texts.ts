import { defineTexts, type Translated } from '../../../i18n/texts.ts'
import { vi } from './texts.vi.ts'

export const ticketTexts = defineTexts(vi, () => import('./texts.en.ts'))
export type TicketWords = typeof vi | Translated<typeof vi>
