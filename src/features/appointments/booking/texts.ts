import { defineTexts, type Translated } from '../../../i18n/texts.ts'
import { vi } from './texts.vi.ts'

export const bookingTexts = defineTexts(vi, () => import('./texts.en.ts'))
export type BookingWords = typeof vi | Translated<typeof vi>
