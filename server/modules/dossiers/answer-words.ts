import type { AnswerWords } from '../../../contract/rules/forms/answer-text.ts'

/** The words that answers bring with them on papers and in what goes to the office: always Vietnamese. */
export const answerWords: AnswerWords = {
  yes: 'Có',
  no: 'Không',
  agreed: 'Đã đồng ý',
  sheet: 'Tờ bản đồ số',
  parcelNumber: 'Thửa số',
  formerly: 'trước 1/7/2025 là',
}
