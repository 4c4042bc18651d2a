export const vi = {
  title: 'Đã lưu và đã xem',
  saved: 'Thủ tục đã lưu',
  recent: 'Xem gần đây',
  all: 'Đã lưu và đã xem',
  nothingSaved: 'Bạn chưa lưu thủ tục nào. Mở một thủ tục rồi bấm Lưu, nó sẽ nằm ở đây.',
  nothing: 'Chưa có gì ở đây. Thủ tục bạn mở hoặc lưu sẽ hiện ra, trên máy này.',
  find: 'Tìm thủ tục',
}
