import { defineTexts } from '../../../i18n/texts.ts'
import { vi } from './texts.vi.ts'

export const visitTexts = defineTexts(vi, () => import('./texts.en.ts'))
