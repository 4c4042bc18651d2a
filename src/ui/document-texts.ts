import { defineTexts } from '../i18n/texts.ts'
import { vi } from './document-texts.vi.ts'

/** Apart from the other words of `ui`: nobody opens a document on the first screen. */
export const documentTexts = defineTexts(vi, () => import('./document-texts.en.ts'))
