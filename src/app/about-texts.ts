import { defineTexts } from '../i18n/texts.ts'
import { vi } from './about-texts.vi.ts'

export const aboutTexts = defineTexts(vi, () => import('./about-texts.en.ts'))
