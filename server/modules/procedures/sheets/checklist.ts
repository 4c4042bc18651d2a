import type { CaseAnswers } from '../../../../contract/rules/forms/definition.ts'
import { neededDocuments } from '../../../../contract/rules/forms/requirements.ts'
import type { DocumentRequirement, Method, Procedure } from '../../../../contract/schemas/procedure.ts'
import { makePdf, type Pdf } from '../../../pdf/document.ts'
import { boxed, heading, line, title } from '../../../pdf/parts.ts'
import { amountWords, channelWords, feeWords, limitWords, modeSentences } from './words.ts'

type Sheet = {
  procedure: Procedure
  cases: CaseAnswers
  /** Civil day on which it is made, as `26/11/2026`. */
  madeOn: string
  counterPhone: string | null
  sandboxBand: string | undefined
}

const unknown = 'Chưa có dữ liệu đã kiểm. Bạn hỏi quầy một cửa.'

/** What a person takes along: the four answers and the papers of the own case, on paper. */
export function checklistPdf(sheet: Sheet): Promise<Buffer> {
  const { procedure, sandboxBand } = sheet
  return makePdf({ title: procedure.plainName.slice(0, 200), sandboxBand }, (pdf) => {
    title(pdf, procedure.plainName)
    line(pdf, `Mã thủ tục ${procedure.code}. Tên chính thức: ${procedure.name}`, { small: true })
    fourAnswers(pdf, sheet)
    if (procedure.caseQuestions.length > 0) yourCase(pdf, sheet)
    papers(pdf, sheet)
    origin(pdf, sheet)
  })
}

function fourAnswers(pdf: Pdf, { procedure, counterPhone }: Sheet) {
  const { methods, nameOnly, units } = procedure
  heading(pdf, 'Làm ở đâu')
  line(pdf, nameOnly ? unknown : modeSentences[procedure.mode])
  if (procedure.modeIsSandboxOnly)
    line(pdf, `Chỉ bản thử nhận trong ứng dụng. Ngoài thực tế: ${modeSentences[procedure.officialMode]}`)
  if (units.length > 0) line(pdf, `Nơi nhận: ${units.map(({ name }) => name).join(', ')}.`, { small: true })
  if (counterPhone) line(pdf, `Điện thoại quầy một cửa: ${counterPhone}.`, { small: true })
  heading(pdf, 'Mất bao lâu')
  answers(pdf, nameOnly ? [] : perChannel(methods, ({ timeLimit }) => withNote(limitWords(timeLimit), timeLimit?.note)))
  heading(pdf, 'Hết bao nhiêu')
  answers(pdf, nameOnly ? [] : perChannel(methods, ({ fees }) => fees.map(feeWords).join('; ') || 'Nguồn chưa nêu'))
  for (const exemption of procedure.feeExemptions) line(pdf, `– ${exemption}`, { small: true })
}

const withNote = (words: string, note: string | undefined) => (note ? `${words}. ${note}` : words)

function answers(pdf: Pdf, lines: string[]) {
  for (const one of lines.length > 0 ? lines : [unknown]) line(pdf, one)
}

/** Said once when every channel says the same. */
function perChannel(methods: Method[], say: (method: Method) => string): string[] {
  const said = methods.map((method) => ({ channel: channelWords[method.channel], words: say(method) }))
  const different = new Set(said.map(({ words }) => words))
  return different.size <= 1 ? [...different] : said.map(({ channel, words }) => `${channel}: ${words}`)
}

function yourCase(pdf: Pdf, { procedure, cases }: Sheet) {
  heading(pdf, 'Trường hợp của bạn')
  for (const { id, question } of procedure.caseQuestions) {
    const answer = cases[id]
    line(pdf, `${question} ${answer === undefined ? 'Chưa trả lời.' : answer ? 'Có.' : 'Không.'}`)
  }
}

function papers(pdf: Pdf, { procedure, cases }: Sheet) {
  const needed = neededDocuments(procedure.documents, cases)
  heading(pdf, 'Giấy tờ cần có')
  if (procedure.documents.length === 0) return line(pdf, 'Nguồn không nêu giấy tờ nào. Bạn hỏi quầy trước khi đi.')
  // As on screen: what belongs to no group first, then group by group.
  for (const group of new Set(['', ...needed.map((paper) => paper.group ?? '')])) {
    if (group) heading(pdf, group, 10.5)
    for (const paper of needed) if ((paper.group ?? '') === group) drawPaper(pdf, paper)
  }
  const others = procedure.documents.length - needed.length
  if (others > 0) line(pdf, `Còn ${others} giấy tờ khác, chỉ cần trong một số trường hợp.`, { small: true })
}

function drawPaper(pdf: Pdf, paper: DocumentRequirement) {
  if (paper.kind === 'note') line(pdf, `– ${paper.name}`, { indent: 6 })
  else boxed(pdf, paper.name, { bold: true })
  const notes = [
    amountWords(paper),
    paper.hint,
    paper.whereToGet && `Lấy ở đâu: ${paper.whereToGet}`,
    paper.stateHolds && 'Nhà nước đã có dữ liệu này. Nếu tra cứu được thì bạn không phải nộp.',
  ]
  for (const note of notes) if (note) line(pdf, note, { indent: 18, small: true })
  pdf.moveDown(0.3)
}

function origin(pdf: Pdf, { procedure, madeOn }: Sheet) {
  const { source, checkedOn } = procedure
  const checked = checkedOn
    ? `Kiểm tra lần cuối ${checkedOn.split('-').reverse().join('/')}`
    : 'Chưa có ai kiểm tra lại'
  pdf.moveDown(1)
  line(pdf, `Nguồn: ${source.origin}. ${checked}. In ngày ${madeOn} từ ứng dụng Một Cửa.`, { small: true })
  for (const { detail } of procedure.quality) line(pdf, `Lưu ý về dữ liệu: ${detail}`, { small: true })
}
