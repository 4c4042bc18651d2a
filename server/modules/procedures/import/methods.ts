import { channels, limitUnits, type Fee, type Method, type TimeLimit } from '../../../../contract/schemas/procedure.ts'
import { clean } from './clean.ts'
import type { SetMark } from './marks.ts'
import type { NationalMethod } from './national-record.ts'

type NationalFee = NationalMethod['fees'][number]

const smallestUsualAmount = 1_000
const council = /hội đồng nhân dân|hđnd/i
const undecided = /chưa (có )?quy định/i
const perUnit = /^\/\s*(\p{L}+(?: \p{L}+)?)$/u

const withNote = (note: string) => (note === '' ? {} : { note })

/** A channel that we do not know is left out, and marked. */
export function methodsOf(methods: NationalMethod[], mark: SetMark): Method[] {
  return methods.flatMap((method) => {
    const channel = channels.find((one) => one === method.channel)
    if (!channel) {
      mark('other', `Không rõ cách nộp «${method.channel}».`)
      return []
    }
    const fees = method.fees.map((fee) => feeOf(method.feeType, fee, mark))
    return {
      channel,
      timeLimit: limitOf(method, mark),
      fees: fees.length > 0 ? fees : [{ type: method.feeType === 'free' ? 'free' : 'not-stated' }],
      ...withNote(clean(method.note)),
    }
  })
}

function limitOf({ timeLimit, timeUnit, timeNote }: NationalMethod, mark: SetMark): TimeLimit | null {
  if (timeLimit === null) return null
  const unit = limitUnits.find((one) => one === timeUnit) ?? 'unknown'
  if (unit === 'unknown') mark('unit-of-time-missing', 'Nguồn ghi số mà không ghi đơn vị thời gian.')
  return { value: timeLimit, unit, ...withNote(clean(timeNote)) }
}

/** "Free" is kept only where nothing speaks against it: zero often stands for an amount that others set. */
function feeOf(feeType: string, { amount, currency, note: written }: NationalFee, mark: SetMark): Fee {
  const note = clean(written)
  if (amount === 0) return feeWithoutAmount(feeType, note, mark)
  if (currency !== 'VND') return { type: 'not-stated', note: `${amount} ${currency} ${note}`.trim() }
  if (amount < smallestUsualAmount || !Number.isInteger(amount)) {
    mark('amount-suspicious', `Nguồn ghi ${amount} đồng.`)
    return { type: 'not-stated', note: `Nguồn ghi ${amount} đồng. ${note}`.trim() }
  }
  const unit = perUnit.exec(note)?.[1]
  return unit ? { type: 'per-unit', amount, unit } : { type: 'amount', amount, ...withNote(note) }
}

function feeWithoutAmount(feeType: string, note: string, mark: SetMark): Fee {
  if (council.test(note)) {
    mark('zero-fee-council-note', 'Nguồn nhập 0 đồng và ghi chú do Hội đồng nhân dân quyết định.')
    return { type: 'council', note }
  }
  if (feeType === 'free' && !undecided.test(note)) return { type: 'free', ...withNote(note) }
  return { type: 'not-stated', ...withNote(note) }
}
