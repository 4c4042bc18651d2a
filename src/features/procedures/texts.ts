import { defineTexts, type Translated } from '../../i18n/texts.ts'
import { vi } from './texts.vi.ts'

export const procedureTexts = defineTexts(vi, () => import('./texts.en.ts'))
export type ProcedureWords = Translated<typeof vi>
