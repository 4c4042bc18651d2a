import { defineTexts, type Translated } from '../../i18n/texts.ts'
import { vi } from './texts.vi.ts'

export const appointmentTexts = defineTexts(vi, () => import('./texts.en.ts'))
export type AppointmentWords = typeof vi | Translated<typeof vi>
