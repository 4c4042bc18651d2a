import { defineTexts } from '../../i18n/texts.ts'
import { vi } from './texts.vi.ts'

export const dossierTexts = defineTexts(vi, () => import('./texts.en.ts'))
export type DossierWords = ReturnType<(typeof dossierTexts)['current']>
