import { defineTexts } from '../../../i18n/texts.ts'
import { vi } from './texts.vi.ts'

export const queueTexts = defineTexts(vi, () => import('./texts.en.ts'))
export type QueueWords = ReturnType<(typeof queueTexts)['current']>
