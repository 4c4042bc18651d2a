import { defineTexts } from '../../../i18n/texts.ts'
import { vi } from './texts.vi.ts'

export const deliveryTexts = defineTexts(vi, () => import('./texts.en.ts'))
export type DeliveryWords = ReturnType<(typeof deliveryTexts)['current']>
