import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNull, PDFNumber, type PDFRef } from 'pdf-lib'

export type Part = { title: string; bytes: Uint8Array }
type Bookmark = { title: string; page: PDFRef }

/** Puts PDFs one behind the other and gives each a bookmark at its first page. */
export async function mergePdfs(parts: Part[]): Promise<Buffer> {
  const merged = await PDFDocument.create()
  const bookmarks: Bookmark[] = []
  for (const { title, bytes } of parts) {
    const source = await PDFDocument.load(bytes)
    const pages = await merged.copyPages(source, source.getPageIndices())
    for (const page of pages) merged.addPage(page)
    const [first] = pages
    if (first) bookmarks.push({ title, page: first.ref })
  }
  merged.setTitle(parts[0]?.title ?? '')
  merged.setLanguage('vi')
  addBookmarks(merged, bookmarks)
  return Buffer.from(await merged.save())
}

/** The outline of a document, ISO 32000-1 section 12.3.3: a list whose items know their neighbours. */
function addBookmarks(document: PDFDocument, bookmarks: Bookmark[]) {
  const { context, catalog } = document
  const root = context.nextRef()
  const refs = bookmarks.map(() => context.nextRef())
  bookmarks.forEach(({ title, page }, index) => {
    const ref = refs[index]
    if (!ref) return
    const item = PDFDict.withContext(context)
    item.set(PDFName.of('Title'), PDFHexString.fromText(title))
    item.set(PDFName.of('Parent'), root)
    item.set(PDFName.of('Dest'), destination(document, page))
    const [before, after] = [refs[index - 1], refs[index + 1]]
    if (before) item.set(PDFName.of('Prev'), before)
    if (after) item.set(PDFName.of('Next'), after)
    context.assign(ref, item)
  })
  const [first, last] = [refs[0], refs[refs.length - 1]]
  if (!first || !last) return
  const outline = PDFDict.withContext(context)
  outline.set(PDFName.of('Type'), PDFName.of('Outlines'))
  outline.set(PDFName.of('First'), first)
  outline.set(PDFName.of('Last'), last)
  outline.set(PDFName.of('Count'), PDFNumber.of(refs.length))
  context.assign(root, outline)
  catalog.set(PDFName.of('Outlines'), root)
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}

function destination(document: PDFDocument, page: PDFRef): PDFArray {
  const at = PDFArray.withContext(document.context)
  for (const part of [page, PDFName.of('XYZ'), PDFNull, PDFNull, PDFNull]) at.push(part)
  return at
}
