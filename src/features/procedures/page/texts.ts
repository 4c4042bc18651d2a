import { defineTexts, type Translated } from '../../../i18n/texts.ts'
import { vi } from './texts.vi.ts'

export const pageTexts = defineTexts(vi, () => import('./texts.en.ts'))
export type PageWords = Translated<typeof vi>
