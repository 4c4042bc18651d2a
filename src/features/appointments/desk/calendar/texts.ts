import { defineTexts } from '../../../../i18n/texts.ts'
import { vi } from './texts.vi.ts'

export const calendarTexts = defineTexts(vi, () => import('./texts.en.ts'))
export type CalendarWords = ReturnType<(typeof calendarTexts)['current']>
