import { planningVi } from '../../../contract/rules/planning/say-vi.ts'
import { defineTexts } from '../../i18n/texts.ts'
import { vi } from './texts.vi.ts'

export const planningTexts = defineTexts(vi, () => import('./texts.en.ts'))

/** The sentences that the card shares with the paper. */
export const saidTexts = defineTexts(planningVi, () =>
  import('../../../contract/rules/planning/say-en.ts').then(({ planningEn }) => ({ en: planningEn })),
)
