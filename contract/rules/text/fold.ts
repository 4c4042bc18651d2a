// Soft hyphen, zero-width characters, direction marks and byte-order mark, then the private-use areas
// (glyphs of old Vietnamese and symbol fonts that nobody else can draw).
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g
const privateUse = /[\uE000-\uF8FF\u{F0000}-\u{FFFFD}\u{100000}-\u{10FFFD}]/gu
const noBreakSpace = /[\u00A0\u2007\u202F]/g
const marks = /[\u0300-\u036F]/g
// Composed Vietnamese and plain punctuation: nothing to clean, which spares a slow phone most of the work.
const alreadyClean = /^[\x20-\x7E\u00C0-\u01B0\u1EA0-\u1EF9]*$/
const separators = /[^\p{L}\p{N}]+/u

/** NFC without characters that cannot be seen; spaces are neither collapsed nor trimmed. */
export function toNfc(text: string): string {
  if (alreadyClean.test(text)) return text
  return text.replace(invisible, '').replace(privateUse, '').replace(noBreakSpace, ' ').normalize('NFC')
}

/** For comparing only: lower case, no marks, đ as d. NFC and NFD, `òa` and `oà` become equal. */
export function fold(text: string): string {
  return toNfc(text).toLowerCase().normalize('NFD').replace(marks, '').replace(/đ/g, 'd')
}

/** Lower-case words with their marks, in NFC. */
export function words(text: string): string[] {
  return toNfc(text).toLowerCase().normalize('NFC').split(separators).filter(Boolean)
}

/** Folded words: in Vietnamese each is one syllable. */
export function syllables(text: string): string[] {
  return fold(text).split(separators).filter(Boolean)
}
