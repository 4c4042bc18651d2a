export const vi = {
  appName: 'Một Cửa Vũng Tàu',
  welcome: 'Bạn cần làm thủ tục gì?',
  search: 'Tìm thủ tục',
  searchHint: 'Ví dụ: khai sinh',
  account: 'Tài khoản và cài đặt',
  doors: 'Các mục',
  procedures: 'Thủ tục',
  proceduresLine: 'Cần giấy gì, hết bao lâu',
  dossiers: 'Hồ sơ của tôi',
  dossiersLine: 'Xem đã đến bước nào',
  desks: { staff: 'Xử lý hồ sơ', editor: 'Biên soạn thủ tục' },
  deskLine: 'Dành cho cán bộ',
}
