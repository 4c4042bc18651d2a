import { defineTexts } from '../../../i18n/texts.ts'
import { vi } from './texts.vi.ts'

export const staffTexts = defineTexts(vi, () => import('./texts.en.ts'))
export type StaffWords = ReturnType<(typeof staffTexts)['current']>
