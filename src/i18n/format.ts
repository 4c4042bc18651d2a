import type { Fee, TimeLimit } from '../../contract/schemas/procedure.ts'
import { formatWords } from './format-words.ts'
import type { Language } from '../lib/languages.ts'
import { useLanguage } from './language.tsx'

/** Asia/Ho_Chi_Minh has had no summer time since 1975, so it is a fixed shift, whatever zone the phone is in. */
const vietnamShiftMs = 7 * 60 * 60 * 1000

const two = (value: number) => String(value).padStart(2, '0')

/** A civil day (`YYYY-MM-DD`) or an instant, as a date whose UTC parts are the ones of Việt Nam. */
function local(when: string): Date {
  const isCivilDay = /^\d{4}-\d{2}-\d{2}$/.test(when)
  return new Date(isCivilDay ? Date.parse(`${when}T00:00:00Z`) : Date.parse(when) + vietnamShiftMs)
}

const grouped = (value: number, mark: string) => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, mark)

export function createFormat(language: Language) {
  const words = formatWords[language]
  const number = (value: number) => grouped(value, words.group)
  const money = (amount: number) => `${number(amount)} đ`
  const decimal = (value: number) =>
    value >= 10 ? number(value) : String(Math.round(value * 10) / 10).replace('.', words.decimal)

  const shortDay = (when: string) => {
    const date = local(when)
    return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`
  }
  const day = (when: string) => `${words.weekdays[local(when).getUTCDay()] ?? ''}, ${shortDay(when)}`
  const time = (instant: string) => {
    const date = local(instant)
    return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
  }

  function timeLimit(limit: TimeLimit | null): string {
    if (!limit) return words.limitUnknown
    if (limit.unit === 'same_day') return words.sameDay
    const count = decimal(limit.value)
    return limit.unit === 'unknown' ? words.unitUnknown(count) : words.units[limit.unit](count)
  }

  function fee(one: Fee): string {
    switch (one.type) {
      case 'free':
        return words.free
      case 'amount':
        return money(one.amount)
      case 'per-unit':
        return words.perUnit(money(one.amount), one.unit) + (one.cap === undefined ? '' : words.upTo(money(one.cap)))
      case 'council':
        return words.council
      case 'not-stated':
        return words.feeNotStated
      case 'hidden':
        return words.feeHidden
    }
  }

  return {
    number,
    /** `thứ Năm`; 1 = Monday … 7 = Sunday. */
    weekday: (weekday: number) => words.weekdays[weekday % 7] ?? '',
    /** `8.000 đ` */
    money,
    /** `26/11/2026` */
    shortDay,
    /** `thứ Năm, 26/11/2026` */
    day,
    /** `14:20` */
    time,
    /** `14:20 thứ Năm, 26/11/2026` */
    moment: (instant: string) => `${time(instant)} ${day(instant)}`,
    /** `820 kB`, `2,4 MB` */
    fileSize: (bytes: number) =>
      bytes < 1000 ? `${bytes} byte` : bytes < 999_500 ? `${number(bytes / 1000)} kB` : `${decimal(bytes / 1e6)} MB`,
    /** `3 ngày làm việc`; says so when the source does not give the kind of day. */
    timeLimit,
    /** The same in as few words as a list row has room for. */
    shortTimeLimit: (limit: TimeLimit) =>
      limit.unit === 'unknown' ? words.days(decimal(limit.value)) : timeLimit(limit),
    fee,
  }
}

export type Format = ReturnType<typeof createFormat>

const formats: { [L in Language]: Format } = { vi: createFormat('vi'), en: createFormat('en') }

export const useFormat = (): Format => formats[useLanguage()]
