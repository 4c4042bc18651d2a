import type { LocalityProcedure } from '../../locality/schema.ts'

export type Quality = LocalityProcedure['quality'][number]
type Mark = Quality['mark']

/** Marks that the source set itself, in our words; an unknown one is kept as it is. */
const ofSource = new Map<string, Quality>([
  ['time-unit-missing', { mark: 'unit-of-time-missing', detail: 'Nguồn ghi số mà không ghi đơn vị thời gian.' }],
  ['no-dossier', { mark: 'no-documents', detail: 'Nguồn không có danh sách giấy tờ.' }],
  ['no-dossier-table', { mark: 'no-documents', detail: 'Nguồn không có bảng giấy tờ.' }],
  ['fee-amount-suspicious', { mark: 'amount-suspicious', detail: 'Nguồn ghi mức phí bất thường.' }],
  ['not-nfc', { mark: 'not-nfc', detail: 'Nguồn gõ dấu theo cách khác, đã được chuẩn hóa.' }],
  ['agency-from-official-list', { mark: 'other', detail: 'Cơ quan giải quyết lấy từ danh mục chính thức.' }],
  ['methods-unstructured', { mark: 'other', detail: 'Nguồn không tách rõ các cách nộp hồ sơ.' }],
  ['no-methods', { mark: 'other', detail: 'Nguồn không ghi cách nộp hồ sơ.' }],
  ['catalogue-entry-only', { mark: 'other', detail: 'Nguồn chỉ có tên trong danh mục, chưa có nội dung.' }],
  ['page-content-was-wrong', { mark: 'other', detail: 'Trang nguồn từng chứa nội dung của thủ tục khác.' }],
  ['no-agency', { mark: 'other', detail: 'Nguồn không ghi cơ quan giải quyết.' }],
])

export const markOfSource = (name: string): Quality => ofSource.get(name) ?? { mark: 'other', detail: name }

/** Collects marks; a mark other than `other` is set once, `other` once for each detail. */
export function createMarks() {
  const marks: Quality[] = []
  const set = (mark: Mark, detail: string) => {
    if (!marks.some((one) => one.mark === mark && (mark !== 'other' || one.detail === detail)))
      marks.push({ mark, detail })
  }
  return { marks, set }
}
export type SetMark = ReturnType<typeof createMarks>['set']
