import { fold, toNfc } from '../text/fold.ts'

/** A piece of a written address. `folded` has no marks; `text` is the word as written, in lower case. */
export type Piece =
  | { kind: 'word'; folded: string; text: string }
  /** A whole number of one or two digits, which alone may name a ward. */
  | { kind: 'number'; value: number }
  /** 12/5A, 302, 30/4, 5B: a house, a room, a street, never a ward. */
  | { kind: 'other-number' }
  | { kind: 'dot' }

const pieceOf = /\d+[\p{L}\d]*(?:\s*[/.-]\s*\d+[\p{L}\d]*)*|[\p{L}\p{M}]+|\./gu
const wardNumber = /^0?\d{1,2}$/
/** An address is written in parts; a dash between spaces parts them as a comma does. */
const partMarks = /[,;\n|()]|\s[-–—]\s/
/** P1, F.5, p12: the letter stands directly before the number. */
const gluedNumber = /(^|[^\p{L}\p{M}\d])([\p{L}\p{M}]{1,6})(?=\d)/gu

/** The parts of an address, each as its pieces. Long texts are cut: an address is no letter. */
export function piecesOf(text: string): Piece[][] {
  return toNfc(text.slice(0, 400))
    .toLowerCase()
    .replace(gluedNumber, '$1$2 ')
    .split(partMarks)
    .map((part) => (part.match(pieceOf) ?? []).map(toPiece))
    .filter((part) => part.some(({ kind }) => kind !== 'dot'))
}

function toPiece(written: string): Piece {
  if (written === '.') return { kind: 'dot' }
  if (/^\d/.test(written))
    return wardNumber.test(written) ? { kind: 'number', value: Number(written) } : { kind: 'other-number' }
  return { kind: 'word', folded: fold(written), text: written.normalize('NFC') }
}

/** The words from a place on until something else comes, dots passed over ("P. Nguyễn An Ninh"). */
export function wordsFrom(part: readonly Piece[], start: number): { folded: string; text: string; at: number }[] {
  const words: { folded: string; text: string; at: number }[] = []
  for (let at = start; at < part.length; at += 1) {
    const piece = part[at]
    if (piece === undefined || piece.kind === 'number' || piece.kind === 'other-number') break
    if (piece.kind === 'word') words.push({ folded: piece.folded, text: piece.text, at })
  }
  return words
}
