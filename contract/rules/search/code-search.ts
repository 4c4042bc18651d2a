const score = { exact: 100, startsWith: 50, contains: 25 }
const fewestDigits = 4
const wholeCode = /(?:^|[^\d.])(\d\.?\d{6})(?!\d)/

export const digitsOf = (text: string) => text.replace(/\D/g, '')

/** The digits of a procedure code that was typed, whole or in part, with or without its dot; '' when it is none. */
export function codeDigits(query: string): string {
  const whole = wholeCode.exec(query)
  if (whole) return digitsOf(whole[1] ?? '')
  const partial = query.replace(/\s/g, '')
  const isCodeLike = /^\d\.\d{1,6}$/.test(partial) || (/^\d+$/.test(partial) && partial.length >= fewestDigits)
  return isCodeLike ? digitsOf(partial) : ''
}

export function scoreCode(entryDigits: string, typed: string): number {
  if (entryDigits === typed) return score.exact
  if (entryDigits.slice(0, typed.length) === typed) return score.startsWith
  return entryDigits.indexOf(typed) > 0 && typed.length >= fewestDigits ? score.contains : 0
}
