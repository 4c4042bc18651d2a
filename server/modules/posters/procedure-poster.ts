import { neededDocuments } from '../../../contract/rules/forms/requirements.ts'
import type { DocumentRequirement, Procedure } from '../../../contract/schemas/procedure.ts'
import { fonts, type Pdf } from '../../pdf/document.ts'
import { drawBullets, type Bullet } from './bullets.ts'
import { colours, drawSheet, largest, textHeight, write, type Room } from './sheet.ts'
import { dayWords, howLong, howMuch, where } from './words.ts'

export type PosterFrame = { localityName: string; address: string; sandboxBand: string | undefined }

/** The poster of one procedure: its name, four answers, the papers that everybody needs, and a code that leads to it. */
export function procedurePoster(procedure: Procedure, frame: PosterFrame): Promise<Buffer> {
  const sheet = {
    over: `Một cửa · ${frame.localityName}`,
    title: procedure.plainName,
    address: frame.address,
    promise: 'để xem đủ giấy tờ theo trường hợp của bạn, các bước và cách nộp.',
    small: [`Mã thủ tục ${procedure.code}`, originOf(procedure), lawOf(procedure)].filter((line) => line !== ''),
    sandboxBand: frame.sandboxBand,
  }
  return drawSheet(sheet, (pdf, room) => {
    if (procedure.nameOnly) return drawNameOnly(pdf, room)
    const below = drawAnswers(pdf, procedure, room)
    drawPapers(pdf, procedure, { ...room, y: below, height: room.y + room.height - below })
  })
}

function drawNameOnly(pdf: Pdf, { x, y, width }: Room) {
  const text = 'Chưa có dữ liệu đã kiểm. Bạn hỏi quầy một cửa: làm ở đâu, mất bao lâu, hết bao nhiêu, cần giấy gì.'
  write(pdf, text, { font: fonts.regular, size: 24, x, y, width, colour: colours.ink })
}

const gutter = 24

/** Two by two; both of a row begin at one height. Gives where what follows may begin. */
function drawAnswers(pdf: Pdf, procedure: Procedure, { x, y, width, height }: Room): number {
  const column = (width - gutter) / 2
  const papers = generalPapers(procedure)
  const rows: [string, string[]][][] = [
    [
      ['Làm ở đâu', where(procedure)],
      ['Mất bao lâu', howLong(procedure)],
    ],
    [
      ['Hết bao nhiêu', howMuch(procedure)],
      ['Cần giấy gì', [paperCount(papers.length, procedure)]],
    ],
  ]
  let top = y
  for (const row of rows) {
    const texts = row.map(([, lines]) => lines.join('\n') || 'Nguồn chưa nêu')
    const sizes = texts.map((text) =>
      largest(pdf, text, { font: fonts.bold, sizes: [20, 18, 16, 14, 12.5], width: column, height: height * 0.24 }),
    )
    const size = Math.min(...sizes)
    row.forEach(([question], index) => {
      const left = x + index * (column + gutter)
      write(pdf, question, { font: fonts.regular, size: 14, x: left, y: top, width: column, colour: colours.second })
      const answer = texts[index] ?? ''
      write(pdf, answer, { font: fonts.bold, size, x: left, y: top + 19, width: column, colour: colours.ink })
    })
    const tallest = Math.max(...texts.map((text) => textHeight(pdf, text, fonts.bold, size, column)))
    top += 19 + tallest + 14
  }
  return top
}

function drawPapers(pdf: Pdf, procedure: Procedure, { x, y, width, height }: Room) {
  const papers = generalPapers(procedure)
  const others = procedure.documents.length > neededDocuments(procedure.documents, {}).length
  pdf
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(1)
    .stroke(colours.hairline)
  write(pdf, 'Giấy tờ cần có', { font: fonts.bold, size: 20, x, y: y + 10, width, colour: colours.ink })
  const note = others ? 'Tùy trường hợp có thể cần thêm giấy khác. Quét mã, trả lời vài câu là biết.' : ''
  const noteHeight = note ? textHeight(pdf, note, fonts.bold, 13, width) + 4 : 0
  const list = { x, y: y + 42, width, height: height - 42 - noteHeight }
  const bullets = papers.length > 0 ? papers.map(bulletOf) : [{ text: emptyList(procedure) }]
  drawBullets(pdf, bullets, list, (left) => `và ${left} giấy khác, quét mã để xem.`)
  if (!note) return
  const at = list.y + list.height + 4
  write(pdf, note, { font: fonts.bold, size: 13, x, y: at, width, colour: colours.sea })
}

/** What everybody brings, whatever the case; notes are no papers. */
const generalPapers = ({ documents }: Procedure) => neededDocuments(documents, {}).filter(({ kind }) => kind !== 'note')

function paperCount(count: number, procedure: Procedure): string {
  if (procedure.documents.length === 0) return 'Nguồn không nêu'
  const mayGrow = procedure.documents.some(({ neededWhen }) => neededWhen !== undefined)
  if (count === 0) return mayGrow ? 'Tùy trường hợp' : 'Không phải nộp giấy nào'
  return `${count} loại giấy tờ${mayGrow ? ', tùy trường hợp có thể thêm' : ''}`
}

const emptyList = ({ documents }: Procedure) =>
  documents.length === 0
    ? 'Nguồn không nêu giấy tờ nào. Bạn hỏi quầy trước khi nộp.'
    : 'Không có giấy nào mà ai cũng phải nộp.'

function bulletOf({ name, kind, required, originals, copies }: DocumentRequirement): Bullet {
  const under = [
    originals > 0 && `${originals} bản chính`,
    copies > 0 && `${copies} bản sao`,
    kind === 'present' && 'mang theo để đối chiếu, không nộp',
    kind === 'submit' && !required && 'nếu có',
  ].filter((words): words is string => typeof words === 'string')
  return { text: name, ...(under.length > 0 && { under: under.join(', ') }) }
}

function originOf({ checkedOn, source }: Procedure): string {
  const checked = checkedOn ? `Dữ liệu kiểm ngày ${dayWords(checkedOn)}.` : 'Dữ liệu chưa có ai kiểm lại.'
  const origin = source.kind === 'imported' ? `Chép nguyên văn từ: ${source.origin}.` : `Nguồn: ${source.origin}.`
  const doubt = source.confidence === 'low' ? ' Độ tin cậy thấp, hãy hỏi lại quầy.' : ''
  return `${checked} ${origin}${doubt}`
}

const namedLaws = 3

function lawOf({ legalBasis }: Procedure): string {
  if (legalBasis.length === 0) return ''
  const rest = legalBasis.length - namedLaws
  return `Căn cứ: ${legalBasis.slice(0, namedLaws).join(', ')}${rest > 0 ? ` và ${rest} văn bản khác` : ''}.`
}
