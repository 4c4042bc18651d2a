import { toNfc } from '../../../../contract/rules/text/fold.ts'

// NUL and half characters cannot be stored as JSON by PostgreSQL.
const unstorable = /(?![\n\t])[\p{Cc}\p{Cs}]/gu

/** Bullets and dashes of Word's own symbol fonts (Wingdings, Symbol), which no phone has. */
const symbolBullet = /[\uf0a7\uf0a8\uf0b7\uf0d8\uf0e0\uf0fc\uf076\uf06e]/g
const symbolDash = /[\uf02d\uf0be]/g
/** What is left of such fonts is a box on every screen and says nothing. */
const privateUse = /\p{Co}/gu

/** Text of the catalogue as we keep it: NFC, trimmed, nothing that cannot be seen or stored. */
export const clean = (text: string | undefined): string =>
  toNfc(
    (text ?? '').replace(unstorable, '').replace(symbolBullet, '•').replace(symbolDash, '–').replace(privateUse, ''),
  ).trim()

export const cleanLine = (text: string | undefined): string => clean(text).replace(/\s+/g, ' ')
