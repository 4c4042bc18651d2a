import { isCivilDay, type CivilDay } from '../calendar/civil-day.ts'

/** `unitCode` is all before the date, such as '000.00.01.H29'; `day` is the day of receipt. */
export type DossierCode = { code: string; unitCode: string; day: CivilDay; serial: number }
export type DossierCodeResult = ({ ok: true } & DossierCode) | { ok: false; reason: 'FORMAT' | 'NO_SUCH_DAY' }

// Structure of TT 01/2018/TT-VPCP art. 19; codes in use leave out leading parts of the unit.
const pattern = /^((?:\d{1,3}\.)*[A-Z]\d{2}(?:\.\d{1,3})*)-(\d{2})(\d{2})(\d{2})-(\d{4,6})$/
const serialDigits = 4
const lastSerial = 999_999

/** Any case, blanks anywhere and the dashes that word processors put in place of a hyphen are accepted. */
export function parseDossierCode(text: string): DossierCodeResult {
  const code = text
    .replace(/[\s\u200B\uFEFF]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toUpperCase()
  const parts = pattern.exec(code)
  if (!parts) return { ok: false, reason: 'FORMAT' }
  const [, unitCode = '', year = '', month = '', dayOfMonth = '', serial = ''] = parts
  const day = '20' + [year, month, dayOfMonth].join('-')
  return isCivilDay(day)
    ? { ok: true, code, unitCode, day, serial: Number(serial) }
    : { ok: false, reason: 'NO_SUCH_DAY' }
}

/** Throws when `prefix` (configuration of the unit), day or serial cannot make a valid code. */
export function formatDossierCode(prefix: string, day: CivilDay, serial: number): string {
  const usable =
    isCivilDay(day) && day.slice(0, 2) === '20' && Number.isInteger(serial) && serial > 0 && serial <= lastSerial
  const code = [prefix, day.slice(2).replace(/-/g, ''), String(serial).padStart(serialDigits, '0')].join('-')
  if (!usable || !pattern.test(code)) throw new RangeError('No dossier code can be made of: ' + code)
  return code
}
