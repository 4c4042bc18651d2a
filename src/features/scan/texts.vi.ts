export const vi = {
  scan: 'Quét mã trên áp phích',
  notOurs:
    'Mã này không dẫn tới thủ tục nào của chúng tôi. Bạn thử mã trên áp phích ở quầy một cửa, hoặc gõ tên thủ tục.',
  refused: 'Chưa quét được vì máy chưa cho dùng máy ảnh. Bạn gõ tên thủ tục cũng tìm được.',
  unavailable: 'Máy này không quét được mã ở đây. Bạn gõ tên thủ tục cũng tìm được.',
}
