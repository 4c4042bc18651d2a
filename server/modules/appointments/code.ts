import type { Box } from '../../crypto/box.ts'
import { codeGroups, plainCode } from '../../crypto/code-letters.ts'

/** The code of an appointment; it stays when the appointment moves. */
export const newCode = () => `LH-${codeGroups(2, 4)}`

const proofLength = 16
const proofOf = (box: Box, code: string) => box.index('appointment-code', code).slice(0, proofLength)

/** What the QR code says: the code, and a proof that we have given it out. */
export const qrOf = (box: Box, code: string) => `${code}.${proofOf(box, code)}`

/** The code in what was typed or scanned; null when a scanned one was made up. */
export function readCode(box: Box, text: string): string | null {
  const [typed = '', proof] = text.trim().split('.')
  const plain = plainCode(typed)
  const parts = /^LH(.{4})(.{4})$/.exec(plain)
  if (!parts) return null
  const code = `LH-${parts[1]}-${parts[2]}`
  return proof === undefined || proof === proofOf(box, code) ? code : null
}
