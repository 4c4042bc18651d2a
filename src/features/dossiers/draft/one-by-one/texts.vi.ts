export const vi = {
  questionOf: (at: number, total: number) => `Câu ${at} trên ${total}`,
  questionsOf: (from: number, to: number, total: number) => `Câu ${from} đến ${to} trên ${total}`,
  toQuestion: (at: number) => `Tiếp: câu ${at}`,
  filledIn: (n: number) => `Chúng tôi đã điền sẵn ${n} câu`,
  answered: (n: number) => `${n} câu đã có câu trả lời`,
  look: 'Bạn xem lại. Câu nào chưa đúng thì bấm vào câu đó để sửa.',
  right: (next: string) => `Đúng rồi. ${next}`,
  scanTitle: 'Quét thẻ để khỏi phải gõ',
  typeInstead: 'Không quét, tôi tự điền',
  done: 'Xong, quay lại',
}
