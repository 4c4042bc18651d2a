import { defineTexts, type Translated } from '../../i18n/texts.ts'
import { vi } from './texts.vi.ts'

export const counterTexts = defineTexts(vi, () => import('./texts.en.ts'))
export type CounterWords = Translated<typeof vi>
