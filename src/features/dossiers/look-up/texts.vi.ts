export const vi = {
  title: 'Tra cứu hồ sơ',
  intro:
    'Bạn nhập mã trên biên nhận hoặc giấy hẹn, và bốn số cuối của số định danh hoặc số điện thoại đã khai. Không cần đăng nhập.',
  code: 'Mã hồ sơ hoặc mã tạm',
  codeHint: 'Ví dụ: TẠM-7K2M-9XQA. Không cần gõ dấu hay gạch nối.',
  codeMissing: 'Bạn chưa nhập mã hồ sơ.',
  lastFour: 'Bốn số cuối',
  lastFourHint: 'Bốn số cuối của số định danh (CCCD), hoặc của số điện thoại, như trong tờ khai.',
  lastFourMissing: 'Bạn nhập đủ bốn số cuối.',
  find: 'Xem hồ sơ',
  finding: 'Đang tìm',
  notFound:
    'Không có hồ sơ nào khớp cả mã lẫn bốn số cuối. Bạn xem lại hai ô trên, hoặc hỏi quầy một cửa đã nhận hồ sơ.',
  tooOften:
    'Mã này vừa được tra nhiều lần. Để giữ kín hồ sơ, bạn chờ khoảng nửa giờ rồi thử lại, hoặc đăng nhập để xem.',
  another: 'Tra hồ sơ khác',
  steps: 'Diễn biến',
  unit: 'Nơi nhận',
  submittedAt: 'Nộp lúc',
  whole: 'Ở đây không hiện tên và giấy tờ. Người nộp đăng nhập để xem đầy đủ.',
}
