import { defineTexts } from '../../../i18n/texts.ts'
import { vi } from './texts.vi.ts'

export const deskTexts = defineTexts(vi, () => import('./texts.en.ts'))
export type DeskWords = ReturnType<(typeof deskTexts)['current']>
