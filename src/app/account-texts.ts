import { defineTexts } from '../i18n/texts.ts'
import { vi } from './account-texts.vi.ts'

/** Words of signing in, settings and the demo menu, which the first screen does without. */
export const accountTexts = defineTexts(vi, () => import('./account-texts.en.ts'))
