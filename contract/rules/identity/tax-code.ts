/** `personal`: since 2025 the personal ID is the tax code of people and household businesses (TT 86/2024/TT-BTC). */
export type TaxCodeKind = 'enterprise' | 'branch' | 'personal'
export type TaxCodeResult =
  { ok: true; taxCode: string; kind: TaxCodeKind } | { ok: false; reason: 'FORMAT' | 'CHECK_DIGIT' }

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]

function checkDigitFits(digits: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0)
  return 10 - (sum % 11) === Number(digits.charAt(9))
}

/** Accepts 10 digits, 10-3 (branch, with or without the hyphen) and 12 digits; the stored form of a branch has it. */
export function checkTaxCode(text: string): TaxCodeResult {
  const compact = text.replace(/[\s.]/g, '')
  if (/^\d{12}$/.test(compact)) return { ok: true, taxCode: compact, kind: 'personal' }
  const parts = /^(\d{10})(?:-?(\d{3}))?$/.exec(compact)
  if (!parts) return { ok: false, reason: 'FORMAT' }
  const [, main = '', branch] = parts
  if (!checkDigitFits(main)) return { ok: false, reason: 'CHECK_DIGIT' }
  if (branch === undefined) return { ok: true, taxCode: main, kind: 'enterprise' }
  return branch === '000' ? { ok: false, reason: 'FORMAT' } : { ok: true, taxCode: main + '-' + branch, kind: 'branch' }
}
