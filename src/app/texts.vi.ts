export const vi = {
  home: 'Trang chủ',
  dossiers: 'Hồ sơ',
  appointments: 'Lịch hẹn',
  planning: 'Quy hoạch',
  desk: 'Xử lý hồ sơ',
  counter: 'Quầy',
  editing: 'Biên soạn',
  accounts: 'Quản trị',
  screenNotLoaded: 'Chưa tải được màn hình này, có thể mạng đang yếu. Những gì bạn đã lưu vẫn còn.',
  screenBroken: 'Màn hình này gặp lỗi. Những gì bạn đã lưu vẫn còn, bạn thử mở lại.',
  retry: 'Thử lại',
  nothingChosen: 'Bạn chọn một dòng ở danh sách bên trái để xem.',
}
