export const vi = {
  title: 'Hồ sơ mang theo',
  tag: 'Chưa nộp, công dân mang theo',
  lead: 'Người có hẹn đã điền tờ khai và chụp giấy tờ từ trước. Bạn chỉ xem được; hồ sơ thuộc về họ đến khi bạn nhận.',
  papers: 'Giấy tờ đã chụp sẵn',
  noPapers: 'Thủ tục này không cần nộp giấy tờ nào.',
  notYet: 'Chưa có. Người nộp thêm được trên điện thoại của họ.',
  takeIn: 'Nhận hồ sơ này',
  leave: 'Chưa nhận',
  says: 'Hồ sơ được lập từ chính bản này, không phải chụp hay nhập lại. Sau đó bạn tiếp nhận, yêu cầu bổ sung hoặc từ chối như mọi hồ sơ khác.',
  confirmed:
    'Người nộp có mặt, đã xem lại, chịu trách nhiệm về lời khai và đồng ý cho dùng dữ liệu để giải quyết hồ sơ',
  confirmFirst: 'Bạn chỉ nhận được khi người nộp có mặt và đã xác nhận.',
  taking: 'Đang nhận',
  taken: 'Đã nhận hồ sơ',
  faults: (n: number) => `Tờ khai còn ${n} chỗ chưa đúng. Người nộp sửa trên điện thoại của họ, rồi bạn nhận lại.`,
}
