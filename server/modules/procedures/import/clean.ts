import { toNfc } from '../../../../contract/rules/text/fold.ts'

// NUL and half characters cannot be stored as JSON by PostgreSQL.
const unstorable = /(?![\n\t])[\p{Cc}\p{Cs}]/gu

/** Text of the catalogue as we keep it: NFC, trimmed, nothing that cannot be seen or stored. */
export const clean = (text: string | undefined): string => toNfc((text ?? '').replace(unstorable, '')).trim()

export const cleanLine = (text: string | undefined): string => clean(text).replace(/\s+/g, ' ')
