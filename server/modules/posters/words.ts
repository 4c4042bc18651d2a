import type { Channel, Fee, Method, Procedure, TimeLimit } from '../../../contract/schemas/procedure.ts'

const grouped = (value: number) => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, '.')
const money = (amount: number) => `${grouped(amount)} đ`

const channelNames: { [C in Channel]: string } = {
  online: 'Nộp trực tuyến',
  direct: 'Nộp tại quầy',
  post: 'Gửi bưu điện',
}

export function timeLimitWords(limit: TimeLimit | null): string {
  if (!limit) return 'Nguồn chưa nêu'
  const count = String(limit.value).replace('.', ',')
  switch (limit.unit) {
    case 'same_day':
      return 'Trong ngày'
    case 'working_day':
      return `${count} ngày làm việc`
    case 'calendar_day':
      return `${count} ngày, tính cả ngày nghỉ`
    case 'hour':
      return `${count} giờ`
    case 'month':
      return `${count} tháng`
    case 'unknown':
      return `${count} ngày (nguồn không nói loại ngày)`
  }
}

/** In as few words as a row of a list has room for. */
export const shortTimeLimit = (limit: TimeLimit): string =>
  limit.unit === 'unknown' ? `${String(limit.value).replace('.', ',')} ngày` : timeLimitWords(limit)

export function feeWords(fee: Fee): string {
  switch (fee.type) {
    case 'free':
      return 'Miễn phí'
    case 'amount':
      return money(fee.amount)
    case 'per-unit':
      return `${money(fee.amount)} mỗi ${fee.unit}${fee.cap === undefined ? '' : `, tối đa ${money(fee.cap)}`}`
    case 'council':
      return 'Theo nghị quyết của Hội đồng nhân dân'
    case 'hidden':
      return 'Hỏi tại quầy'
    case 'not-stated':
      return 'Nguồn chưa nêu'
  }
}

const unique = (words: string[]) => words.filter((word, index) => words.indexOf(word) === index)

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

/** One line when every channel says the same, else a line for each thing that is said. */
function perChannel(methods: readonly Method[], say: (method: Method) => string): string[] {
  const said = methods.map((method) => ({ channel: method.channel, words: say(method) }))
  const different = unique(said.map(({ words }) => words))
  if (different.length <= 1) return different
  return different.map((words) => {
    const names = said.filter((one) => one.words === words).map(({ channel }) => channelNames[channel])
    return `${names.map((name, index) => (index === 0 ? name : lowerFirst(name))).join(', ')}: ${lowerFirst(words)}`
  })
}

export const howLong = ({ methods }: Pick<Procedure, 'methods'>): string[] =>
  perChannel(methods, ({ timeLimit }) => timeLimitWords(timeLimit))

export const howMuch = ({ methods }: Pick<Procedure, 'methods'>): string[] =>
  perChannel(methods, ({ fees }) => unique(fees.map(feeWords)).join('; ') || 'Nguồn chưa nêu')

/** How it is really handed in: a poster hangs in a real office, whatever a trial takes for practice. */
export function where({
  officialMode,
  methods,
  units,
}: Pick<Procedure, 'officialMode' | 'methods' | 'units'>): string[] {
  const counter = ['Quầy một cửa', unitNames(units.map(({ name }) => name))].filter(Boolean).join(' ')
  if (officialMode === 'in-app') return ['Ngay trong ứng dụng này', counter]
  return officialMode === 'prepare' && methods.some(({ channel }) => channel === 'online')
    ? [counter, 'Hoặc trên Cổng Dịch vụ công quốc gia']
    : [counter]
}

/** `phường Vũng Tàu, Tam Thắng, xã Long Sơn`: the kind of unit is said once for those that follow each other. */
function unitNames(names: readonly string[]): string {
  let before = ''
  return names
    .map((name) => {
      const [kind = '', ...rest] = name.split(' ')
      const known = kind === before
      before = kind
      return known ? rest.join(' ') : lowerFirst(name)
    })
    .join(', ')
}

const two = (value: string | undefined) => value ?? ''

/** `23/11/2026` */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-')
  return `${two(date)}/${two(month)}/${two(year)}`
}
