import type { Language } from '../lib/languages.ts'

type Words = {
  weekdays: readonly string[]
  units: {
    working_day: (n: string) => string
    calendar_day: (n: string) => string
    hour: (n: string) => string
    month: (n: string) => string
  }
  sameDay: string
  limitUnknown: string
  unitUnknown: (n: string) => string
  days: (n: string) => string
  free: string
  council: string
  feeNotStated: string
  feeHidden: string
  perUnit: (amount: string, unit: string) => string
  upTo: (amount: string) => string
  decimal: string
  group: string
}

const plural = (n: string, one: string, many: string) => `${n} ${n === '1' ? one : many}`

export const formatWords: { [L in Language]: Words } = {
  vi: {
    weekdays: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
    units: {
      working_day: (n) => `${n} ngày làm việc`,
      calendar_day: (n) => `${n} ngày (tính cả ngày nghỉ)`,
      hour: (n) => `${n} giờ`,
      month: (n) => `${n} tháng`,
    },
    sameDay: 'trong ngày',
    limitUnknown: 'chưa có thời hạn',
    days: (n) => `${n} ngày`,
    unitUnknown: (n) => `${n} ngày (nguồn không nói ngày làm việc hay ngày thường)`,
    free: 'miễn phí',
    council: 'theo nghị quyết của Hội đồng nhân dân',
    feeNotStated: 'nguồn chưa nêu',
    feeHidden: 'hỏi tại quầy',
    perUnit: (amount, unit) => `${amount} mỗi ${unit}`,
    upTo: (amount) => `, tối đa ${amount}`,
    decimal: ',',
    group: '.',
  },
  en: {
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    units: {
      working_day: (n) => plural(n, 'working day', 'working days'),
      calendar_day: (n) => plural(n, 'day (days off included)', 'days (days off included)'),
      hour: (n) => plural(n, 'hour', 'hours'),
      month: (n) => plural(n, 'month', 'months'),
    },
    sameDay: 'the same day',
    limitUnknown: 'no time limit given',
    days: (n) => plural(n, 'day', 'days'),
    unitUnknown: (n) => `${plural(n, 'day', 'days')} (the source does not say which days)`,
    free: 'free of charge',
    council: 'set by the People’s Council',
    feeNotStated: 'not stated by the source',
    feeHidden: 'ask at the counter',
    perUnit: (amount, unit) => `${amount} per ${unit}`,
    upTo: (amount) => `, at most ${amount}`,
    decimal: '.',
    group: ',',
  },
}
