export type PhoneKind = 'mobile' | 'landline'
/** `phone` is the stored form, '+84…'. */
export type PhoneResult = { ok: true; phone: string; kind: PhoneKind } | { ok: false; reason: 'FORMAT' }

const country = '+84'
const mobile = /^0[35789]\d{8}$/
const landline = /^02\d{8,9}$/
// Hà Nội and Hồ Chí Minh City have the only two-digit area codes in use.
const shortAreaCode = /^02[48]/

/** Accepts 0…, 84…, +84… and the common +84 0…, with spaces, dots, hyphens or brackets. */
export function parsePhone(text: string): PhoneResult {
  const compact = text.replace(/[\s.()-]/g, '')
  const national = compact.replace(/^\+?840?/, '0')
  if (mobile.test(national)) return { ok: true, phone: country + national.slice(1), kind: 'mobile' }
  if (landline.test(national)) return { ok: true, phone: country + national.slice(1), kind: 'landline' }
  return { ok: false, reason: 'FORMAT' }
}

/** '0912 345 678' from '+84912345678'; what is no Vietnamese number is shown as it is. */
export function formatPhone(phone: string): string {
  const parsed = parsePhone(phone)
  if (!parsed.ok) return phone
  const national = '0' + parsed.phone.slice(country.length)
  const area = parsed.kind === 'landline' && shortAreaCode.test(national) ? 3 : 4
  const last = national.length - area > 6 ? 4 : 3
  return [national.slice(0, area), national.slice(area, -last), national.slice(-last)].join(' ')
}
