import { toNfc } from '../text/fold.ts'

/** One message of the oldest telephones: 160 letters of the GSM alphabet, which has no Vietnamese marks. */
export const longestMessage = 160

type MessageFacts = {
  from: string
  /** `YYYY-MM-DD`. */
  day: string
  groupName: string
  unitName: string
  code: string
  /** Papers to bring that are not at hand yet, the most needed first. */
  papers: readonly string[]
}

/** What can stand in a message without making it twice as long: letters without marks, and no other signs. */
export const plainLetters = (text: string): string =>
  toNfc(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[–—]/g, '-')
    .replace(/[“”]/g, '"')
    .replace(/[^\x20-\x7e]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** An appointment in one message, for people without Zalo; papers that do not fit are counted. Always Vietnamese. */
export function shortMessage({ from, day, groupName, unitName, code, papers }: MessageFacts): string {
  const [, month, date] = day.split('-')
  const head = plainLetters(`Hen ${from} ${date}/${month}, ${groupName}, ${unitName}. Ma ${code}.`)
  const names = papers.map(plainLetters)
  for (let shown = names.length; shown > 0; shown -= 1) {
    const left = names.length - shown
    const tail = ` Mang: ${names.slice(0, shown).join('; ')}${left > 0 ? ` va ${left} giay khac` : ''}.`
    if (head.length + tail.length <= longestMessage) return head + tail
  }
  const count = names.length > 0 ? ` Mang ${names.length} giay to.` : ''
  return head.length + count.length <= longestMessage ? head + count : head.slice(0, longestMessage)
}
