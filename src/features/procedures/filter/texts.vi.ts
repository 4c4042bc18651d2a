export const vi = {
  filter: 'Lọc',
  filtering: (words: string) => `Đang lọc: ${words}`,
  title: 'Lọc thủ tục',
  who: 'Ai làm thủ tục',
  whos: { '': 'Mọi người', citizen: 'Người dân', 'household-business': 'Hộ kinh doanh', enterprise: 'Doanh nghiệp' },
  unit: 'Nơi nộp',
  unitHint: 'Máy này nhớ nơi bạn chọn cho lần sau.',
  everyUnit: 'Mọi nơi',
  show: 'Xem kết quả',
  clear: 'Bỏ lọc',
}
