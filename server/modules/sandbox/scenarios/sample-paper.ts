import { fonts, makePdf } from '../../../pdf/document.ts'

/** One page that says what it stands for and that it is a sample. */
export async function samplePaper(name: string): Promise<{ name: string; bytes: Buffer }> {
  const bytes = await makePdf({ title: name, sandboxBand: 'Giấy mẫu – không có giá trị' }, (pdf) => {
    pdf.font(fonts.bold).fontSize(24).text('GIẤY MẪU', { align: 'center' })
    pdf.moveDown().font(fonts.regular).fontSize(16).text(name, { align: 'center' })
    pdf
      .moveDown(2)
      .fontSize(12)
      .text('Tờ này thay cho giấy thật trong buổi trình diễn. Người và số trên đó không có thật.', { align: 'center' })
  })
  return { name: 'giay-mau.pdf', bytes }
}
