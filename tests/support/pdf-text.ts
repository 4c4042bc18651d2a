import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFPage } from 'pdf-lib'

/** The words of a PDF that was made by pdfkit, as a reader would copy them; line ends count as spaces. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(bytes)
  return document.getPages().map(textOfPage).join(' ').replace(/\s+/g, ' ')
}

type Letters = Map<string, string>

const decoded = (stream: unknown) =>
  stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : ''

function textOfPage(page: PDFPage): string {
  const fonts = lettersOfFonts(page)
  const contents = page.node.Contents()
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((one) => page.doc.context.lookup(one)) : [contents]
  let letters: Letters = new Map()
  const words: string[] = []
  for (const [, font, shown] of streams
    .map(decoded)
    .join('\n')
    .matchAll(/\/(\w+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font !== undefined) letters = fonts.get(font) ?? new Map()
    if (shown !== undefined)
      words.push(
        glyphs(shown)
          .map((glyph) => letters.get(glyph) ?? '')
          .join(''),
      )
  }
  return words.join(' ')
}

const glyphs = (shown: string) =>
  [...shown.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])

function lettersOfFonts(page: PDFPage): Map<string, Letters> {
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)
  return new Map(
    (fonts?.keys() ?? []).map((name) => {
      const map = fonts?.lookup(name, PDFDict).lookup(PDFName.of('ToUnicode'))
      return [name.decodeText(), lettersOf(decoded(map))]
    }),
  )
}

/** Of a ToUnicode map: `<0000> <00ff> [<0041> <0066 0069>]`. */
function lettersOf(map: string): Letters {
  const letters: Letters = new Map()
  for (const [, first = '', list = ''] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    for (const [at, [, codes = '']] of [...list.matchAll(/<([^>]*)>/g)].entries()) {
      const glyph = (parseInt(first, 16) + at).toString(16).padStart(4, '0')
      const units = codes
        .trim()
        .split(/\s+/)
        .map((code) => parseInt(code, 16))
      letters.set(glyph, String.fromCharCode(...units))
    }
  }
  return letters
}
