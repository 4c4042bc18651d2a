import type { ProcedureSummary } from '../../../contract/schemas/procedure.ts'
import { fonts } from '../../pdf/document.ts'
import { drawBullets } from './bullets.ts'
import type { PosterFrame } from './procedure-poster.ts'
import { colours, drawSheet, write } from './sheet.ts'
import { feeWords, shortTimeLimit } from './words.ts'

/** The poster of a field: its procedures in the order of the list, and one code that leads to all of them. */
export function fieldPoster(
  field: { name: string },
  procedures: readonly ProcedureSummary[],
  printedOn: string,
  frame: PosterFrame,
): Promise<Buffer> {
  const sheet = {
    over: `Một cửa · ${frame.localityName}`,
    title: field.name,
    address: frame.address,
    promise: 'để xem từng thủ tục: làm ở đâu, mất bao lâu, hết bao nhiêu, cần giấy gì.',
    small: [`Danh sách ngày ${printedOn}. Quét mã để xem danh sách mới nhất.`],
    sandboxBand: frame.sandboxBand,
  }
  return drawSheet(sheet, (pdf, room) => {
    const heading = `${procedures.length} thủ tục`
    write(pdf, heading, { ...room, font: fonts.bold, size: 20, colour: colours.ink })
    const list = { ...room, y: room.y + 34, height: room.height - 34 }
    drawBullets(pdf, procedures.map(bulletOf), list, (left) => `và ${left} thủ tục khác, quét mã để xem.`)
  })
}

function bulletOf({ plainName, timeLimit, fee, nameOnly }: ProcedureSummary) {
  if (nameOnly) return { text: plainName, under: 'Hỏi quầy một cửa' }
  const facts = [timeLimit && shortTimeLimit(timeLimit), fee.type !== 'not-stated' && feeWords(fee)].filter(
    (words): words is string => typeof words === 'string',
  )
  return { text: plainName, ...(facts.length > 0 && { under: facts.join(' · ') }) }
}
